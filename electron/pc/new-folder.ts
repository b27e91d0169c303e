import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from './collection';
import { freeId } from './free-id';
import { unfinishedPrefix } from './layout';
import { withLock } from './lock';

/** Nobody fills a folder for so long: who began it has died. Milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1_000;

/**
 * Makes a PC's folder: it is filled out of sight and gets its name when it is whole, so that nobody ever sees half a
 * PC. Returns the new identifier, formed from `name`.
 */
export async function makePcFolder(
  collection: Collection,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  return filled(collection, fill, (unfinished) =>
    withLock(collection.folder, async (assertHeld) => {
      const id = freeId(name, await readdir(collection.folder));
      assertHeld();
      await rename(unfinished, join(collection.folder, id));
      return id;
    }),
  );
}

/** Fills a hidden folder and hands it on to `place`; whatever is left of it afterwards is removed. */
export async function filled<T>(
  collection: Collection,
  fill: (folder: string) => Promise<void>,
  place: (folder: string) => Promise<T>,
): Promise<T> {
  await removeAbandoned(collection.folder);
  const folder = join(collection.folder, `${unfinishedPrefix}${randomUUID()}`);
  await mkdir(folder);
  try {
    await fill(folder);
    return await place(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < Date.now() - abandonedAfter) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
