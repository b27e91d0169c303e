import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PcError } from './error';
import { deletedPath, isPlainName, replacedPrefix, repositoryPath, unfinishedPrefix } from './layout';
import type { PackageContent } from './types';

/** As long as a deletion can be taken back, at most; who was still copying after so long has died. Milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1_000;

/** The folder of a package's files, as the driver store names it; `null` for a name that a person made unusable. */
export function packageFolder(pcFolder: string, repositoryFolder: string): string | null {
  return isPlainName(repositoryFolder) ? join(pcFolder, repositoryPath, repositoryFolder) : null;
}

/** The files below a folder with forward slashes, sorted; hidden folders are left out. Empty when there is none. */
export async function filesBelow(folder: string, prefix = ''): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries) {
    const path = `${prefix}${entry.name}`;
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !entry.name.startsWith('.')) {
      found.push(...(await filesBelow(join(folder, entry.name), `${path}/`)));
    }
  }
  return found.sort();
}

/**
 * Copies a package's files to a hidden folder beside the others; it becomes the package's by one renaming. Rejects,
 * leaving nothing behind, when a file cannot be copied; with `PcError` IO when it is not as long as it was said to be,
 * since somebody changed it meanwhile.
 */
export async function copyAside(pcFolder: string, { files }: PackageContent): Promise<string> {
  const aside = join(pcFolder, repositoryPath, `${unfinishedPrefix}${randomUUID()}`);
  try {
    await mkdir(aside, { recursive: true });
    for (const { path, diskPath, size } of files) {
      const target = join(aside, ...path.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(diskPath, target);
      if ((await stat(target)).size !== size) {
        throw new PcError('IO', `${path} was changed while it was copied.`);
      }
    }
    return aside;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Moves a package's files out of sight, under the PC's lock; the name to bring them back by, `null` when there are none. */
export async function hideFiles(pcFolder: string, repositoryFolder: string): Promise<string | null> {
  const folder = packageFolder(pcFolder, repositoryFolder);
  const found = folder === null ? null : await stat(folder).catch(() => null);
  if (folder === null || found === null) return null;
  const name = randomUUID();
  await mkdir(join(pcFolder, deletedPath), { recursive: true });
  return (await moved(folder, join(pcFolder, deletedPath, name))) ? name : null;
}

/** Brings hidden files back, under the PC's lock. False when they are gone. */
export async function unhideFiles(
  pcFolder: string,
  repositoryFolder: string,
  name: string,
): Promise<boolean> {
  const folder = packageFolder(pcFolder, repositoryFolder);
  return folder !== null && moved(join(pcFolder, deletedPath, name), folder);
}

/** Removes for good what was hidden. */
export async function forgetFiles(pcFolder: string, name: string): Promise<void> {
  await rm(join(pcFolder, deletedPath, name), { recursive: true, force: true });
}

/**
 * Puts a package's new files into the place of its old ones, under the PC's lock, and keeps the old ones for
 * `settleFiles` until `done`. A folder cannot be renamed over a full one: killed in between, the old files come back.
 */
export async function replaceFiles(
  pcFolder: string,
  repositoryFolder: string,
  aside: string,
  done: () => Promise<void>,
): Promise<void> {
  const target = packageFolder(pcFolder, repositoryFolder);
  if (target === null) return done();
  const old = join(pcFolder, repositoryPath, `${replacedPrefix}${repositoryFolder}`);
  const replaces = await moved(target, old);
  try {
    await rename(aside, target);
    await done();
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    if (replaces) await moved(old, target);
    throw error;
  }
  if (replaces) await rm(old, { recursive: true, force: true });
}

/** Whether the files of a package are being replaced, or were when a process died. */
export async function isBeingReplaced(pcFolder: string, repositoryFolder: string): Promise<boolean> {
  const old = join(pcFolder, repositoryPath, `${replacedPrefix}${repositoryFolder}`);
  return (await stat(old).catch(() => null)) !== null;
}

/**
 * Ends what a process left half done when it died, under the PC's lock: old files without new ones come back, and
 * what nobody will bring back or finish any more goes.
 */
export async function settleFiles(pcFolder: string): Promise<void> {
  const repository = join(pcFolder, repositoryPath);
  const names = await readdir(repository).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(replacedPrefix))) {
    const old = join(repository, name);
    const target = join(repository, name.slice(replacedPrefix.length));
    if ((await stat(target).catch(() => null)) === null) await rename(old, target);
    else await rm(old, { recursive: true, force: true });
  }
  await removeAbandoned(pcFolder);
}

async function removeAbandoned(pcFolder: string): Promise<void> {
  for (const [path, wanted] of [
    [deletedPath, ''],
    [repositoryPath, unfinishedPrefix],
  ] as const) {
    const names = await readdir(join(pcFolder, path)).catch(() => []);
    for (const name of names.filter((each) => each.startsWith(wanted))) {
      const found = await stat(join(pcFolder, path, name)).catch(() => null);
      // The change time: moving a folder does not touch when it was modified.
      if (found === null || found.ctimeMs > Date.now() - abandonedAfter) continue;
      await rm(join(pcFolder, path, name), { recursive: true, force: true });
    }
  }
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
