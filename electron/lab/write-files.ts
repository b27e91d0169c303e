import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LabError } from './lab-error';
import type { Files } from './lab-source';

/**
 * Writes files into a folder, which is made when it is not there.
 * @throws LabError FOLDER_NOT_EMPTY when the folder holds something already
 */
export async function writeNewFolder(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new LabError('FOLDER_NOT_EMPTY', `${folder} is not empty: choose a new folder.`);
  }
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
  }
}
