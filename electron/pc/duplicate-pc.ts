import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pc } from '../../shared/model/pc';
import { type Collection, contextOf, folderOfPc, kindOf, listPcs, mustExist } from './collection';
import { readLocked } from './document-file';
import { saveJson } from './json-file';
import { pcFile } from './layout';
import { withLock } from './lock';
import { checkedName, freeName } from './names';
import { makePcFolder } from './new-folder';
import { settleFiles } from './package-folder';
import { pathOfPcFile, pcFiles } from './pc-files';

/**
 * Copies a PC with its certificates, packages, devices and log. The source is locked while it is copied, so that the
 * copy is the PC as it was at one moment. A PC that lies elsewhere becomes one of the collection.
 */
export async function duplicatePc(collection: Collection, id: string, name?: string): Promise<Pc> {
  const pc = await mustExist(collection, id);
  const others = await listPcs(collection);
  const newName = name === undefined ? freeName(pc.name, others) : checkedName(name, others);
  const source = folderOfPc(collection, id);
  const copyId = await withLock(source, async () => {
    await settleFiles(source);
    return makePcFolder(collection, newName, async (folder) => {
      for (const path of await pcFiles(source)) {
        const target = pathOfPcFile(folder, path);
        await mkdir(dirname(target), { recursive: true });
        await copyFile(pathOfPcFile(source, path), target);
      }
      const document = await readLocked(join(source, pcFile), kindOf(id), contextOf(collection, source));
      await saveJson(join(folder, pcFile), { ...document, name: newName });
    });
  });
  return mustExist(collection, copyId);
}
