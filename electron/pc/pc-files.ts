import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pcFileKind, repositoryPath, storeFolder, storeNames } from './layout';
import { filesBelow } from './package-folder';

/** The files of a PC's folder that make up the PC, with forward slashes, sorted. What else lies there is left out. */
export async function pcFiles(folder: string): Promise<readonly string[]> {
  const names = (await filesIn(folder)).filter((name) => pcFileKind(name) !== null);
  for (const store of storeNames) {
    const inStore = await filesIn(storeFolder(folder, store));
    names.push(
      ...inStore.map((name) => `stores/${store}/${name}`).filter((path) => pcFileKind(path) !== null),
    );
  }
  const inPackages = await filesBelow(pathOfPcFile(folder, repositoryPath));
  names.push(
    ...inPackages.map((path) => `${repositoryPath}/${path}`).filter((path) => pcFileKind(path) !== null),
  );
  return names.sort();
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** The file of such a path on this system. */
export const pathOfPcFile = (folder: string, path: string): string => join(folder, ...path.split('/'));
