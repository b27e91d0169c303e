import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Pc } from '../../shared/model/pc';
import { type Collection, documentOf, folderOfPc, kindOf, listPcs, mustExist, readPc } from './collection';
import { readLocked } from './document-file';
import { PcError } from './error';
import { freeId } from './free-id';
import { loadJson, saveJson } from './json-file';
import { linkFile, pcFile, trashFile, trashFolder } from './layout';
import { isLinked } from './link';
import { lockName, withLock } from './lock';
import { freeName } from './names';
import { filled } from './new-folder';
import type { TrashedPc } from './types';

const trashDocument = z.looseObject({
  schema: z.literal('driver-preflight/trash@1'),
  id: z.string(),
  name: z.string(),
  why: z.enum(['deleted', 'reset']),
  at: z.iso.datetime(),
});

/**
 * Moves a PC to the trash inside the collection, whole, so that it can be restored. Of a PC that lies elsewhere only
 * the link goes: the folder is somebody else's.
 */
export async function deletePc(collection: Collection, id: string): Promise<TrashedPc> {
  const pc = await mustExist(collection, id);
  if (isLinked(collection, id)) {
    return withLock(collection.folder, () => moveToTrash(collection, pc, 'deleted', linkFile(id)));
  }
  // The PC's own lock first: nobody is in the middle of writing when it goes.
  return withLock(folderOfPc(collection, id), () =>
    withLock(collection.folder, () => moveToTrash(collection, pc, 'deleted', id)),
  );
}

/** Puts a PC back to how it was created: no certificates, no packages, no devices, no log. Its old self is in the trash. */
export async function resetPc(collection: Collection, id: string): Promise<TrashedPc> {
  const pc = await mustExist(collection, id);
  if (isLinked(collection, id)) {
    throw new PcError('INVALID', `“${pc.name}” lies in a shared folder. Duplicate it and reset the copy.`);
  }
  const folder = folderOfPc(collection, id);
  return withLock(folder, async () => {
    const context = { folder, now: collection.now, report: collection.report };
    const document = (await readLocked(join(folder, pcFile), kindOf(id), context)) ?? documentOf(pc);
    return filled(
      collection,
      (fresh) => saveJson(join(fresh, pcFile), document),
      (fresh) =>
        withLock(collection.folder, async () => {
          const trashed = await moveToTrash(collection, pc, 'reset', id);
          await rename(fresh, folder);
          return trashed;
        }),
    );
  });
}

/** What lies in the trash, the latest first. */
export async function listTrash(collection: Collection): Promise<readonly TrashedPc[]> {
  const found: TrashedPc[] = [];
  for (const trashId of await trashIds(collection)) {
    const trashed = await readTrashed(collection, trashId);
    if (trashed !== null) found.push(trashed);
  }
  return found.sort((a, b) => (a.at === b.at ? (a.trashId < b.trashId ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/**
 * Takes a PC out of the trash. What was reset takes the place of what is there now, which goes to the trash in turn;
 * what was deleted gets another identifier or name when its own was given away meanwhile.
 */
export async function restorePc(collection: Collection, trashId: string): Promise<Pc> {
  const trashed = await readTrashed(collection, trashId);
  if (trashed === null) throw new PcError('NOT_FOUND', `There is no “${trashId}” in the trash any more.`);
  const current = trashed.why === 'reset' ? await readPc(collection, trashed.id) : null;
  const restore = (): Promise<string> =>
    withLock(collection.folder, () => moveBack(collection, trashed, current));
  const id = current === null ? await restore() : await withLock(folderOfPc(collection, current.id), restore);
  const pc = await mustExist(collection, id);
  const others = (await listPcs(collection)).filter((other) => other.id !== id);
  const name = freeName(pc.name, others);
  if (name === pc.name) return pc;
  await withLock(folderOfPc(collection, id), () =>
    saveJson(join(folderOfPc(collection, id), pcFile), documentOf({ ...pc, name })),
  );
  return { ...pc, name };
}

async function moveBack(collection: Collection, trashed: TrashedPc, current: Pc | null): Promise<string> {
  const folder = join(collection.folder, trashFolder, trashed.trashId);
  const link = (await readdir(folder)).includes(linkFile(trashed.id));
  if (current !== null) await moveToTrash(collection, current, 'reset', current.id);
  const entries = await readdir(collection.folder);
  const free = !entries.includes(trashed.id) && !entries.includes(linkFile(trashed.id));
  const id = free ? trashed.id : freeId(trashed.name, entries);
  if (link) {
    await rename(join(folder, linkFile(trashed.id)), join(collection.folder, linkFile(id)));
    await rm(folder, { recursive: true, force: true });
    return id;
  }
  await rename(folder, join(collection.folder, id));
  await rm(join(collection.folder, id, trashFile), { force: true });
  return id;
}

/** Removes for good what was put into the trash before a moment. Returns how many PCs that were. */
export async function purgeTrash(collection: Collection, before: Date): Promise<number> {
  const old = (await listTrash(collection)).filter(({ at }) => new Date(at) < before);
  for (const { trashId } of old) {
    await rm(join(collection.folder, trashFolder, trashId), { recursive: true, force: true });
  }
  return old.length;
}

/** For a holder of the collection's lock. `entry` is the PC's folder or its link. */
async function moveToTrash(
  collection: Collection,
  pc: Pc,
  why: TrashedPc['why'],
  entry: string,
): Promise<TrashedPc> {
  const at = collection.now().toISOString();
  const trash = join(collection.folder, trashFolder);
  await mkdir(trash, { recursive: true });
  const taken = new Set(await readdir(trash));
  const stem = `${at.replace(/[-:.]/g, '')}-${pc.id}`;
  let trashId = stem;
  for (let number = 2; taken.has(trashId); number += 1) trashId = `${stem}-${number}`;
  const target = join(trash, trashId);
  const source = join(collection.folder, entry);
  const document = { schema: 'driver-preflight/trash@1', id: pc.id, name: pc.name, why, at };
  if (entry === pc.id) {
    // Written first: killed before the move, the PC is still there; after it, the trash knows what it holds.
    await saveJson(join(source, trashFile), document);
    await rename(source, target);
    await rmdir(join(target, lockName)).catch(() => {});
  } else {
    await mkdir(target);
    await saveJson(join(target, trashFile), document);
    await rename(source, join(target, entry));
  }
  return { trashId, id: pc.id, name: pc.name, why, at };
}

async function trashIds({ folder }: Collection): Promise<readonly string[]> {
  const entries = await readdir(join(folder, trashFolder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function readTrashed(collection: Collection, trashId: string): Promise<TrashedPc | null> {
  if (!(await trashIds(collection)).includes(trashId)) return null;
  const loaded = await loadJson(join(collection.folder, trashFolder, trashId, trashFile), trashDocument);
  if (loaded.state !== 'ok') return null;
  const { id, name, why, at } = loaded.value;
  return { trashId, id, name, why, at };
}
