import { stat } from 'node:fs/promises';
import { archiveLimits } from './archive-limits';
import { type Collection, folderOfPc, mustExist } from './collection';
import { PcError } from './error';
import { withLock } from './lock';
import { settleFiles } from './package-folder';
import { pathOfPcFile, pcFiles } from './pc-files';
import { zipFiles } from './zip-files';

/**
 * The PC as one file: a ZIP archive of the files in its folder, as they were at one moment. Rejects with `PcError`
 * INVALID when there is more than an import would take.
 */
export async function exportPc(collection: Collection, id: string): Promise<Uint8Array> {
  const pc = await mustExist(collection, id);
  const folder = folderOfPc(collection, id);
  return withLock(folder, async () => {
    await settleFiles(folder);
    const paths = await pcFiles(folder);
    let total = 0;
    for (const path of paths) total += (await stat(pathOfPcFile(folder, path))).size;
    if (paths.length > archiveLimits.files || total > archiveLimits.bytes) {
      const message = `“${pc.name}” has ${paths.length} files of ${total} bytes: too much for one file. Copy its folder ${folder} instead.`;
      throw new PcError('INVALID', message);
    }
    return zipFiles(folder, paths);
  });
}
