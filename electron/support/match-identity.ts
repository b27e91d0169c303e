import type { LogFact } from '../../shared/model/log-index';
import type { MatchReason } from '../../shared/model/support';
import type { LogSide, PackageSide } from './match-sides';

const baseName = (path: string): string => path.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
/** `oem12.inf` is a name that Windows gave. Source: WDD oem-inf-files. */
const published = /^oem\d+\.inf$/;

/** What names the package in the section and in the package, line by line. Facts that neither tells are left out. */
export function identityReasons(
  { facts, explained }: LogSide,
  { facts: mine, verdict }: PackageSide,
): MatchReason[] {
  const { inf } = mine;
  const reasons: (MatchReason | null)[] = [
    infReason(facts.infPath ?? infOfTitle(explained.inf), inf.path),
    compared('provider', 'Provider', facts.provider, inf.provider, same),
    compared('class', 'Device setup class', facts.classGuid, inf.classGuid, same) ??
      compared('class', 'Device setup class', facts.className, inf.class, same),
    compared(
      'version',
      'Driver version',
      facts.driverVersion,
      inf.driverVersion?.version ?? null,
      sameVersion,
    ),
    compared(
      'date',
      'Driver date',
      facts.driverDate,
      inf.driverVersion?.date ?? null,
      (a, b) => isoDate(a) === b,
    ),
    compared(
      'catalog',
      'Catalog',
      facts.catalogFile,
      mine.catalog?.path ?? inf.catalogFile,
      (a, b) => published.test(baseName(a).replace(/cat$/, 'inf')) || baseName(a) === baseName(b),
    ),
    compared('signer', 'Signer', facts.signerName, verdict.publisher, same),
    devicesReason(
      facts.hardwareIds,
      inf.devices.flatMap(({ hardwareIds, compatibleIds }) => [...hardwareIds, ...compatibleIds]),
    ),
  ];
  return reasons.filter((reason) => reason !== null);
}

const infOfTitle = (inf: string | null): LogFact | null => (inf === null ? null : { value: inf, line: 1 });

function infReason(log: LogFact | null, path: string): MatchReason | null {
  if (log === null) return null;
  const name = baseName(log.value);
  if (published.test(name)) {
    return {
      about: 'inf',
      title: 'Name of the INF',
      log: name,
      package: baseName(path),
      agrees: null,
      text: 'The section knows the INF by the name that Windows gave it.',
      line: log.line,
    };
  }
  return compared('inf', 'Name of the INF', { ...log, value: name }, baseName(path), same);
}

function compared(
  about: MatchReason['about'],
  title: string,
  log: LogFact | null,
  mine: string | null,
  agree: (log: string, mine: string) => boolean,
): MatchReason | null {
  if (log === null) return null;
  const agrees = mine === null ? null : agree(log.value, mine);
  const text =
    agrees === null
      ? 'This package does not tell.'
      : agrees
        ? 'The same in both.'
        : 'Another than in this package.';
  return { about, title, log: log.value, package: mine, agrees, text, line: log.line };
}

function devicesReason(log: readonly LogFact[], mine: readonly string[]): MatchReason | null {
  const [first] = log;
  if (first === undefined || mine.length === 0) return null;
  const ids = new Set(mine.map((id) => id.toLowerCase()));
  const hit = log.find(({ value }) => ids.has(value.toLowerCase()));
  return {
    about: 'devices',
    title: 'Hardware IDs',
    log: (hit ?? first).value,
    package: hit === undefined ? `${ids.size} others` : hit.value,
    agrees: hit !== undefined,
    text:
      hit === undefined
        ? 'This package is for other devices.'
        : 'This package is for the device of the section.',
    line: (hit ?? first).line,
  };
}

/** `1.02.0.0` and `1.2.0.0` are one version, and so is `1.2`. Source: WDD inf-driverver-directive. */
function sameVersion(a: string, b: string): boolean {
  const parts = (text: string): string =>
    [0, 1, 2, 3].map((at) => Number(text.split('.')[at] ?? 0)).join('.');
  return parts(a) === parts(b);
}

/** `mm/dd/yyyy` as logs write it. */
function isoDate(date: string): string {
  const found = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(date.trim());
  if (found === null) return date;
  const [, month = '', day = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
