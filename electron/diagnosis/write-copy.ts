import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { OpenedSource } from '../intake';
import { DiagnosisError } from './diagnosis-error';
import type { RepairedCopy } from './repaired-copy';

/**
 * Writes a repaired copy into a folder that is new or empty. Nothing that exists is ever overwritten, and nothing is
 * written outside the folder.
 * @throws DiagnosisError TARGET_IN_USE, TARGET_IN_SOURCE, NOT_WRITTEN
 */
export async function writeCopy(copy: RepairedCopy, source: OpenedSource, folder: string): Promise<void> {
  try {
    await mustBeFree(folder, source);
    await mkdir(folder, { recursive: true });
    for (const { path, content } of copy.files) {
      const target = within(folder, path);
      await mkdir(dirname(target), { recursive: true });
      if (content instanceof Uint8Array) await writeFile(target, content, { flag: 'wx' });
      else await copyFile(content.diskPath, target, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if (error instanceof DiagnosisError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    const message = `The repaired copy could not be written to ${folder}: ${why}. Check the disk and your permissions, and choose an empty folder.`;
    throw new DiagnosisError('NOT_WRITTEN', message, { cause: error });
  }
}

async function mustBeFree(folder: string, source: OpenedSource): Promise<void> {
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code !== 'ENOTDIR') throw error;
    throw new DiagnosisError('TARGET_IN_USE', `${folder} is a file. Name a new or empty folder.`);
  });
  if (present.length > 0) {
    const message = `${folder} is not empty. Name a new or empty folder: a repair never overwrites anything.`;
    throw new DiagnosisError('TARGET_IN_USE', message);
  }
  if (source.kind !== 'folder' && source.kind !== 'inf') return;
  const given = await realpath(source.path);
  const own = source.kind === 'inf' ? dirname(given) : given;
  if (isInside(await realTarget(folder), own)) {
    const message = `${folder} lies inside the package. Name a folder outside it: the package itself is never changed.`;
    throw new DiagnosisError('TARGET_IN_SOURCE', message);
  }
}

/** Where the folder will lie, with the links above it followed. */
async function realTarget(folder: string): Promise<string> {
  const full = resolve(folder);
  const parent = dirname(full);
  const real = await realpath(full).catch(() => null);
  return real ?? (parent === full ? full : join(await realTarget(parent), relative(parent, full)));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function within(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (target === resolve(folder) || !isInside(target, resolve(folder))) {
    throw new DiagnosisError(
      'NOT_WRITTEN',
      `${path} would be written outside ${folder}; nothing more is written.`,
    );
  }
  return target;
}
