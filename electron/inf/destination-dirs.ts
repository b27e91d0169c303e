import type { InfFileReference } from '../../shared/model/inf';
import { parseInteger } from './numbers';
import type { InfView } from './view';

export interface DestinationDirs {
  /** Where the files of a list go; `null` as the list is for `@file`, which goes to DefaultDestDir. */
  find(list: string | null): InfFileReference['destination'];
}

/** Reads [DestinationDirs]: `list=dirid[,subfolder]` and DefaultDestDir. Source: WDD inf-destinationdirs-section. */
export function readDestinationDirs(view: InfView): DestinationDirs {
  const entries = new Map<string, NonNullable<InfFileReference['destination']>>();
  for (const line of view.section('DestinationDirs')?.lines ?? []) {
    const key = line.key === null ? null : view.key(line)?.toLowerCase();
    const dirid = parseInteger(view.field(line, 1) ?? '');
    if (key === null || key === undefined || dirid === null || entries.has(key)) continue;
    entries.set(key, { dirid, subfolder: view.field(line, 2) ?? '' });
  }
  const fallback = entries.get('defaultdestdir') ?? null;
  return { find: (list) => (list === null ? fallback : (entries.get(list.toLowerCase()) ?? fallback)) };
}
