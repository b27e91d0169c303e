import type { Architecture, InfFacts } from '../../shared/model/inf';
import { installDecorations } from './decoration';
import { parseDriverVersion } from './driver-version';
import { type ProblemList, quoted } from './problems';
import type { InfSection } from './types';
import type { InfView } from './view';

export type VersionFacts = Pick<
  InfFacts,
  | 'class'
  | 'classGuid'
  | 'provider'
  | 'displayName'
  | 'driverVersion'
  | 'catalogFiles'
  | 'catalogFile'
  | 'pnpLockdown'
  | 'extensionId'
  | 'versionLines'
>;

/** What [Version] says for an architecture. Sources: WDD inf-version-section, inf-driverver-directive. */
export function readVersionSection(
  view: InfView,
  architecture: Architecture,
  problems: ProblemList,
): VersionFacts {
  const section = view.section('Version');
  const value = (key: string): string | null => {
    const line = section === null ? null : view.find(section, key);
    const text = line === null ? '' : (view.field(line, 1) ?? '').trim();
    return text === '' ? null : text;
  };
  const facts = {
    class: value('Class'),
    classGuid: value('ClassGuid'),
    provider: value('Provider'),
    displayName: value('DriverPackageDisplayName'),
    driverVersion: section === null ? null : readDriverVersion(view, section, problems),
    ...readCatalogFiles(view, section, architecture, problems),
    extensionId: value('ExtensionId'),
    pnpLockdown: Number(value('PnpLockdown') ?? '0') === 1,
    versionLines: linesOf(view, section),
  };
  if (section !== null) reportMissing(facts, section, problems);
  return facts;
}

/** Where each key of [Version] stands first, keys in lower case. */
function linesOf(view: InfView, section: InfSection | null): Readonly<Record<string, number>> {
  const lines = (section?.lines ?? []).filter(({ key }) => key !== null);
  return Object.fromEntries(
    lines.toReversed().map((line) => [(view.key(line) ?? '').toLowerCase(), line.line]),
  );
}

function readDriverVersion(view: InfView, section: InfSection, problems: ProblemList) {
  const line = view.find(section, 'DriverVer');
  if (line === null) return null;
  return parseDriverVersion(view.field(line, 1) ?? '', view.field(line, 2), problems, line.fields[0] ?? line);
}

/**
 * Every CatalogFile key, and the one that counts: `.nt<arch>`, else `.nt`, else plain. That `.nt` sits between the
 * two follows from the rule for sections and is not stated for this key (unconfirmed).
 */
function readCatalogFiles(
  view: InfView,
  section: InfSection | null,
  architecture: Architecture,
  problems: ProblemList,
): Pick<VersionFacts, 'catalogFiles' | 'catalogFile'> {
  const catalogFiles: { key: string; file: string; line: number }[] = [];
  for (const line of section?.lines ?? []) {
    const key = view.key(line) ?? '';
    if (line.key === null || !/^catalogfile(?:\.|$)/i.test(key)) continue;
    const file = (view.field(line, 1) ?? '').trim();
    if (file !== '') catalogFiles.push({ key, file, line: line.line });
    else {
      const message = `${quoted(key)} names no file: name the catalog, or remove the line.`;
      problems.add('EMPTY_CATALOG_FILE', 'warning', message, line);
    }
  }
  const chosen = installDecorations([architecture])
    .map((ending) => catalogFiles.find(({ key }) => key.toLowerCase() === `catalogfile${ending}`))
    .find((entry) => entry !== undefined);
  return { catalogFiles, catalogFile: chosen?.file ?? null };
}

function reportMissing(
  facts: Pick<VersionFacts, 'class' | 'classGuid' | 'provider' | 'driverVersion'>,
  section: InfSection,
  problems: ProblemList,
): void {
  const place = section.headers[0] ?? { line: 1, column: 1 };
  const needed = {
    Class: facts.class,
    ClassGuid: facts.classGuid,
    Provider: facts.provider,
    DriverVer: facts.driverVersion,
  };
  for (const [key, value] of Object.entries(needed)) {
    if (value !== null) continue;
    const message = `[Version] has no ${key}; a Plug and Play driver package needs it: add it.`;
    problems.add('MISSING_VERSION_KEY', 'warning', message, place);
  }
  const guid = facts.classGuid;
  if (guid !== null && !/^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i.test(guid)) {
    const message = `ClassGuid ${quoted(guid)} is not a GUID in braces: correct it.`;
    problems.add('INVALID_CLASS_GUID', 'warning', message, place);
  }
}
