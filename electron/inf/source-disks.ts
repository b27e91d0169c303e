import type { Architecture } from '../../shared/model/inf';
import { parseInteger } from './numbers';
import { type ProblemList, quoted } from './problems';
import { joinPath } from './source-path';
import type { InfLine, Place } from './types';
import type { InfView } from './view';

/** Where a source file lies in the package. */
export interface SourceLocation {
  /** Relative to the INF's folder, forward slashes. */
  readonly path: string;
  readonly cabinet: string | null;
}

export interface SourceDisks {
  /** `null` for a file that Windows takes from itself: it is no part of the package. */
  locate(file: string, place: Place): SourceLocation | null;
}

/**
 * Finds source files through SourceDisksFiles.<arch>, then SourceDisksFiles, and their disk through
 * SourceDisksNames.<arch>, then SourceDisksNames: the path is that of the disk and of the file's own sub-folder.
 * A file without an entry comes from Windows when [Version] names a LayoutFile, which lists Windows' own files:
 * WHQL-signed packages such as 430cdc.inf copy usbser.sys that way. Sources: WDD inf-sourcedisksfiles-section,
 * inf-sourcedisksnames-section, inf-version-section (LayoutFile).
 */
export function readSourceDisks(
  view: InfView,
  platforms: readonly Architecture[],
  problems: ProblemList,
): SourceDisks {
  const endings = [...platforms.map((platform) => `.${platform}`), ''];
  const architecture = platforms.join(' or ');
  const files = endings.map((ending) =>
    indexLines(view, `SourceDisksFiles${ending}`, (key) => key.toLowerCase()),
  );
  const disks = endings.map((ending) => indexLines(view, `SourceDisksNames${ending}`, diskKey));
  const lookUp = (maps: readonly ReadonlyMap<string, InfLine>[], key: string): InfLine | null =>
    maps.map((map) => map.get(key)).find((line) => line !== undefined) ?? null;
  const isSystemLayout = hasLayoutFile(view);

  return {
    locate(file, place) {
      const entry = lookUp(files, file.toLowerCase());
      if (entry === null) {
        if (isSystemLayout) {
          const message = `${quoted(file)} has no entry in SourceDisksFiles and [Version] names a LayoutFile: Windows takes the file from itself, so it is no part of the package.`;
          problems.add('SYSTEM_FILE', 'info', message, place);
          return null;
        }
        const message = `${quoted(file)} has no entry in SourceDisksFiles for ${architecture}; it is looked for beside the INF (unconfirmed): add an entry.`;
        problems.add('NO_SOURCE_DISKS_FILES_ENTRY', 'warning', message, place);
        return { path: joinPath(file), cabinet: null };
      }
      const disk = view.field(entry, 1) ?? '';
      const subfolder = view.field(entry, 2) ?? '';
      const medium = lookUp(disks, diskKey(disk));
      if (medium === null) {
        const message = `${quoted(file)} is on disk ${quoted(disk)}, which SourceDisksNames does not have for ${architecture}; it is looked for beside the INF: add the disk.`;
        problems.add('NO_SOURCE_DISKS_NAMES_ENTRY', 'warning', message, entry.fields[0] ?? entry);
      }
      const folder = medium === null ? '' : (view.field(medium, 4) ?? '');
      const tag = medium === null ? '' : (view.field(medium, 2) ?? '');
      return {
        path: joinPath(folder, subfolder, file),
        cabinet: /\.cab$/i.test(tag) ? joinPath(folder, tag) : null,
      };
    },
  };
}

function hasLayoutFile(view: InfView): boolean {
  const version = view.section('Version');
  return version !== null && view.find(version, 'LayoutFile') !== null;
}

/** Disk ids are numbers: `1`, `01` and `0x1` are one. */
function diskKey(text: string): string {
  return String(parseInteger(text) ?? text.trim().toLowerCase());
}

function indexLines(
  view: InfView,
  name: string,
  keyOf: (key: string) => string,
): ReadonlyMap<string, InfLine> {
  const index = new Map<string, InfLine>();
  for (const line of view.section(name)?.lines ?? []) {
    if (line.key === null) continue;
    const key = keyOf(view.key(line) ?? '');
    if (!index.has(key)) index.set(key, line);
  }
  return index;
}
