import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LabError } from './lab-error';
import type { Files } from './lab-source';
import type { LabPackage, LabStores } from './make-package';

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

/** The certificates that a PC needs as `.cer` files, named by their stores: `root.cer`, `trusted.cer`, … */
export function storeFiles(stores: LabStores): Files {
  const files = new Map<string, Uint8Array>();
  for (const store of ['root', 'trusted', 'disallowed', 'authority'] as const) {
    for (const [index, { der }] of stores[store].entries()) {
      files.set(`${store}${index === 0 ? '' : `-${index + 1}`}.cer`, der);
    }
  }
  return files;
}

/** Writes them into `folder`; gives their paths. */
export async function writeStores({ stores }: LabPackage, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = [...storeFiles(stores)].map(([name, bytes]) => [join(folder, name), bytes] as const);
  for (const [path, bytes] of files) await writeFile(path, bytes);
  return files.map(([path]) => path);
}
