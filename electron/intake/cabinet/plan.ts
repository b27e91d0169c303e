import { type CabinetFile, continued } from './format';
import type { CabinetPart } from './open-set';

/** The blocks of a folder that lie in one part. */
export interface FolderSegment {
  readonly part: CabinetPart;
  readonly offset: number;
  readonly blocks: number;
}

/** A folder over all the parts it spans, and the files in it. */
export interface PlannedFolder {
  readonly type: number;
  readonly segments: FolderSegment[];
  readonly files: CabinetFile[];
}

/** Folders of the whole set, and the files whose folder does not exist. */
export interface CabinetPlan {
  readonly folders: readonly PlannedFolder[];
  readonly lost: readonly CabinetFile[];
}

/**
 * Joins the parts: a part's last folder goes on in the next part's first when a file there says so, and a file
 * that spans parts is listed in each of them but counts once. Source: MS-CAB CFFILE `iFolder`.
 */
export function planCabinet(parts: readonly CabinetPart[]): CabinetPlan {
  const folders: PlannedFolder[] = [];
  const lost: CabinetFile[] = [];
  for (const part of parts) {
    const open = folders.at(-1);
    const continues = open !== undefined && part.header.files.some(({ folder }) => comesFromPrevious(folder));
    // Where this part's folder 0 stands in the list of all folders.
    const base = continues ? folders.length - 1 : folders.length;
    for (const [index, { offset, blocks, type }] of part.header.folders.entries()) {
      const segment = { part, offset, blocks };
      if (index === 0 && continues) open.segments.push(segment);
      else folders.push({ type, segments: [segment], files: [] });
    }
    for (const file of part.header.files) {
      if (comesFromPrevious(file.folder)) {
        if (!continues) lost.push(file);
        else if (!open.files.some((known) => isSame(known, file))) open.files.push(file);
      } else {
        const index = file.folder === continued.toNext ? folders.length - 1 : base + file.folder;
        const folder = part.header.folders.length > 0 ? folders[index] : undefined;
        if (folder) folder.files.push(file);
        else lost.push(file);
      }
    }
  }
  return { folders, lost };
}

function comesFromPrevious(folder: number): boolean {
  return folder === continued.fromPrevious || folder === continued.both;
}

function isSame(a: CabinetFile, b: CabinetFile): boolean {
  return a.offset === b.offset && a.size === b.size && Buffer.compare(a.rawName, b.rawName) === 0;
}
