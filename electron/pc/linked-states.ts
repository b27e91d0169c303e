import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { devicesFile, driverStoreFile, isPcId, logFile, pcFile, storeFolder, storeNames } from './layout';
import { linkedFolder, linkedIds } from './link';

/**
 * For each PC that lies elsewhere, by identifier, a text that changes when somebody changes the PC. Only names, times
 * and sizes are asked for, which also works where a file system tells of no changes, as shares do not.
 */
export async function linkedStates(collection: {
  readonly folder: string;
}): Promise<ReadonlyMap<string, string>> {
  const ids = linkedIds(await readdir(collection.folder)).filter(isPcId);
  const states = await Promise.all(
    ids.map(async (id) => [id, await stateOf(linkedFolder(collection, id))] as const),
  );
  return new Map(states);
}

async function stateOf(folder: string | null): Promise<string> {
  if (folder === null) return 'no folder';
  // A store's folder has another time when a certificate comes or goes: each is written beside and renamed.
  const paths = [
    ...[pcFile, driverStoreFile, devicesFile, logFile].map((name) => join(folder, name)),
    ...storeNames.map((store) => storeFolder(folder, store)),
  ];
  const seen = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
        () => 'absent',
      ),
    ),
  );
  return [folder, ...seen].join('\n');
}
