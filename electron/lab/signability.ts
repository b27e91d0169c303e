import type { InfFacts } from '../../shared/model/inf';

/** What stands in the way of a catalog, or should be put right before a release. */
export interface SignabilityFinding {
  readonly level: 'error' | 'warning';
  readonly inf: string;
  /** Line in the INF where it is known. */
  readonly line: number | null;
  readonly message: string;
}

/** An INF as read for one architecture, and the files it names that are not there. */
export interface InfToSign {
  readonly facts: InfFacts;
  readonly missing: readonly string[];
}

/**
 * What inf2cat refuses or warns of, in one INF. `now` is the moment after which no DriverVer may lie (UTC).
 * Source: devtest/inf2cat; WDD inf-version-section, inf-driverver-directive. That the provider must not be Microsoft
 * is unconfirmed.
 */
export function signability({ facts, missing }: InfToSign, now: Date): readonly SignabilityFinding[] {
  const found: SignabilityFinding[] = [];
  const tell = (level: SignabilityFinding['level'], message: string, line: number | null = null) =>
    found.push({ level, inf: facts.path, line, message });
  for (const { severity, message, line } of facts.problems) {
    tell(severity === 'error' ? 'error' : 'warning', message, line ?? null);
  }
  if (facts.kind === 'legacy' || facts.kind === 'other') {
    tell(
      'error',
      'This is no driver package: it has no [Manufacturer] section for a device. It needs no catalog.',
    );
    return found;
  }
  for (const path of missing)
    tell('error', `${path} is named by the INF but is not there: put it in its place.`);
  if (facts.catalogFile === null) {
    tell('error', 'No catalog is named: add “CatalogFile = name.cat” to the [Version] section.');
  }
  if (facts.architectures.length === 0) {
    tell('error', 'No Models section is decorated for an architecture: write one such as [Models.NTamd64].');
  }
  const absent = [
    ['Provider', facts.provider],
    ['Class', facts.class],
    ['ClassGuid', facts.classGuid],
  ] as const;
  for (const [key, value] of absent) {
    if (!value) tell('error', `The [Version] section has no ${key}: add it.`);
  }
  if (/^\s*microsoft\b/i.test(facts.provider ?? '')) {
    tell(
      'warning',
      'The provider is Microsoft: write your own name (that inf2cat refuses it is unconfirmed).',
    );
  }
  tellVersion(facts, now, tell);
  if (!facts.pnpLockdown) tell('warning', 'PnpLockdown=1 is missing from the [Version] section.');
  return found;
}

type Tell = (level: SignabilityFinding['level'], message: string) => void;

function tellVersion({ driverVersion }: InfFacts, now: Date, tell: Tell): void {
  const { date = null, version = null } = driverVersion ?? {};
  if (date === null) {
    tell('error', 'DriverVer is missing or has no valid date: write it as mm/dd/yyyy,w.x.y.z.');
  } else if (date > now.toISOString().slice(0, 10)) {
    tell('error', `DriverVer lies in the future (${date}): use today's date or an earlier one.`);
  }
  // What is wrong with a version that cannot be read is among the INF's problems.
  if (version === null) tell('warning', 'DriverVer has no valid version: give each release a higher one.');
}
