import { createHash } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

/** Entries that are looked at: an INF may lie among everything that somebody ever downloaded. */
const mostEntries = 50_000;

/**
 * Tells whether a source is still what it was, and may be read as it was: a digest of the names, sizes, times and
 * permissions of its files. For an INF those of its folder, which is the package. `null` when there is nothing at the
 * path.
 */
export async function sourceState(path: string): Promise<string | null> {
  const own = await statOf(path);
  if (own === null) return null;
  const hash = createHash('sha256').update(lineOf('', own));
  const folder = own.isDirectory() ? path : extname(path).toLowerCase() === '.inf' ? dirname(path) : null;
  if (folder !== null) {
    let left = mostEntries;
    const folders = [''];
    for (let inside = folders.shift(); inside !== undefined && left > 0; inside = folders.shift()) {
      const entries = await entriesOf(join(folder, inside));
      const names = entries.slice(0, left).map((entry) => ({ entry, name: join(inside, entry.name) }));
      left -= names.length;
      folders.push(...names.filter(({ entry }) => entry.isDirectory()).map(({ name }) => name));
      const lines = names.map(async ({ name }) => lineOf(name, await statOf(join(folder, name))));
      for (const line of await Promise.all(lines)) hash.update(line);
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The times of folders say nothing: a file that comes or goes shows by itself. The time of the last change of a file's
 * status stands for its owner and its permissions, with access lists, and for bytes that changed under their old time.
 * Source: inode(7), ctime.
 */
function lineOf(name: string, stats: Stats | null): string {
  if (stats === null) return `${name}\0-\n`;
  const { mode, uid, gid, size, mtimeMs, ctimeMs } = stats;
  const facts = stats.isDirectory() ? ['/', mode, uid, gid] : [size, mtimeMs, ctimeMs];
  return `${[name, ...facts].join('\0')}\n`;
}

async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

/** A folder that went away meanwhile, or cannot be read, has no entries. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
