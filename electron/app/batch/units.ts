import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';

/** Part `index` of `count`; the first is 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const archives: ReadonlySet<string> = new Set(['.zip', '.cab', '.7z']);

/**
 * The packages beneath a folder, folder by folder, names in code-unit order, so that every run gives one order. A folder
 * with an INF at its top is one package with all that lies in it, and so is an archive; any other folder is looked
 * through. Links to folders are not followed. A path that is no folder, or cannot be read, stands for itself: reading it
 * tells what is wrong.
 */
export async function* packagesBeneath(root: string): AsyncGenerator<string, void, void> {
  const isFolder = await stat(root).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (!isFolder) yield root;
  else yield* beneath(root);
}

async function* beneath(folder: string): AsyncGenerator<string, void, void> {
  const entries = await sortedEntries(folder);
  if (entries === null || entries.some(isDriverInf)) {
    yield folder;
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* beneath(path);
    else if (archives.has(extname(entry.name).toLowerCase())) yield path;
  }
}

async function sortedEntries(folder: string): Promise<readonly Dirent[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  return entries?.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) ?? null;
}

/** The autorun.inf of a disc full of drivers makes no package of the disc. */
const isDriverInf = (entry: Dirent): boolean =>
  !entry.isDirectory() && /\.inf$/i.test(entry.name) && !/^autorun\.inf$/i.test(entry.name);

/**
 * Whether a package belongs to a part. It depends on the path below `root` alone, so a package stays in its part when
 * others come and go, wherever a computer of the fleet has mounted the folder.
 */
export function isInShard(path: string, root: string, { index, count }: Shard): boolean {
  const inside = relative(root, path).split(sep).join('/') || basename(path);
  const hash = createHash('sha256').update(inside).digest().readUInt32BE(0);
  return hash % count === index - 1;
}
