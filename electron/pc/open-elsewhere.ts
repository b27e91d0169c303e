import { access, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Pc } from '../../shared/model/pc';
import { type Collection, listPcs, mustExist } from './collection';
import { savedPcDocument } from './documents';
import { PcError } from './error';
import { freeId } from './free-id';
import { loadJson, saveJson } from './json-file';
import { linkFile, pcFile } from './layout';
import { linkedFolder, linkedIds } from './link';
import { withLock } from './lock';

/**
 * Lets a PC's folder that lies elsewhere, such as on a share, appear among the PCs. Nothing is copied: whoever else
 * opened the same folder sees the same PC. A folder that is open already is that PC.
 * Rejects with `PcError` NOT_A_PC when the folder holds no `pc.json`, DAMAGED when that cannot be read.
 */
export async function openElsewhere(collection: Collection, folder: string): Promise<Pc> {
  const absolute = resolve(folder);
  const name = await nameIn(absolute);
  if (dirname(absolute) === resolve(collection.folder)) {
    const own = (await listPcs(collection)).find(
      (pc) => join(resolve(collection.folder), pc.id) === absolute,
    );
    if (own !== undefined) return own;
  }
  const id = await withLock(collection.folder, async () => {
    const entries = await readdir(collection.folder);
    const known = linkedIds(entries).find((each) => linkedFolder(collection, each) === absolute);
    if (known !== undefined) return known;
    const free = freeId(name, entries);
    const document = { schema: 'driver-preflight/pc-link@1', folder: absolute };
    await saveJson(join(collection.folder, linkFile(free)), document);
    return free;
  });
  return mustExist(collection, id);
}

async function nameIn(folder: string): Promise<string> {
  const path = join(folder, pcFile);
  const isPc = await access(path).then(
    () => true,
    () => false,
  );
  if (!isPc) throw new PcError('NOT_A_PC', `${folder} is not the folder of a PC: it holds no ${pcFile}.`);
  const loaded = await loadJson(path, savedPcDocument);
  if (loaded.state === 'ok') return loaded.value.name;
  const reason = loaded.state === 'damaged' ? loaded.reason : 'a newer version of this program wrote it';
  throw new PcError('DAMAGED', `${path} cannot be read: ${reason}.`);
}
