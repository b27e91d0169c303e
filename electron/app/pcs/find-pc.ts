import { access } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Pc } from '../../../shared/model/pc';
import { openPcStore, type PcStore } from '../../pc';
import { AppError } from '../app-error';

/** A saved PC and the collection that it belongs to. */
export interface FoundPc {
  readonly store: PcStore;
  readonly pc: Pc;
}

/**
 * A saved PC by its identifier, its name, or its folder, which may lie anywhere. Rejects with `AppError` USAGE, naming
 * the PCs that there are, when there is none, and with `PcError` when its files cannot be used.
 */
export async function findPc(name: string, dataFolder: string): Promise<FoundPc> {
  const folder = resolve(name);
  const isFolder = await access(join(folder, 'pc.json')).then(
    () => true,
    () => false,
  );
  if (isFolder) {
    const store = await openPcStore(dirname(folder), { firstPcs: false });
    const pc = await store.get(basename(folder));
    if (pc !== null) return { store, pc };
  }
  const store = await openPcStore(join(dataFolder, 'pcs'));
  const all = await store.list();
  const wanted = name.toLowerCase();
  const pc =
    all.find((each) => each.id.toLowerCase() === wanted) ??
    all.find((each) => each.name.toLowerCase() === wanted);
  if (pc === undefined) {
    const known = all.map((each) => each.id).join(', ');
    throw new AppError('USAGE', `There is no PC “${name}”. Saved: ${known}; or name the folder of a PC.`);
  }
  return { store, pc };
}
