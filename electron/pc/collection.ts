import { access, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pc } from '../../shared/model/pc';
import type { Problem } from '../../shared/model/problem';
import { pcProblems } from '../../shared/windows/pc-problems';
import { findWindows } from '../../shared/windows/versions';
import { defaultPcs } from './default-pcs';
import { type DocumentContext, type DocumentKind, readDocument, readLocked } from './document-file';
import { createdDocument, type PcDocument, pcDocument, pcSchema, savedPcDocument } from './documents';
import { PcError } from './error';
import { loadJson, removeTorn, saveJson } from './json-file';
import { createdFile, isPcId, pcFile } from './layout';
import { linkedFolder, linkedIds } from './link';
import { withLock } from './lock';
import { checkedName } from './names';
import type { PcChanges } from './types';

/** The folders of the PCs, and each one's `pc.json`. */
export interface Collection {
  readonly folder: string;
  readonly now: () => Date;
  readonly report: (problem: Problem) => void;
}

/** A PC as it is saved: its identifier is the name of its folder. */
export function documentOf({ id: _, ...rest }: Pc): PcDocument {
  return { schema: pcSchema, ...rest };
}

/** What a PC is made of: the keys that the schema names, without those that a later version added. */
const pcFields = pcDocument.strip().omit({ schema: true });

function pcOf(id: string, document: PcDocument): Pc {
  return { id, ...pcFields.parse(document) };
}

/** A damaged `pc.json` is made anew for the first PCs only: what another PC was, nobody else knows. */
export function kindOf(id: string): DocumentKind<typeof savedPcDocument> {
  const first = defaultPcs.find((pc) => pc.id === id);
  return {
    schema: savedPcDocument,
    fallback: first === undefined ? null : documentOf(first),
    holds: `the description of ${id}`,
  };
}

export function folderOfPc(collection: Collection, id: string): string {
  if (!isPcId(id)) throw new PcError('NOT_FOUND', `"${id}" is not the name of a PC.`);
  return linkedFolder(collection, id) ?? join(collection.folder, id);
}

export function contextOf(collection: Collection, folder: string): DocumentContext {
  return { folder, now: collection.now, report: collection.report };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Creates the first PCs once in the life of a collection. Killed at any moment, the next opening goes on: the
 * mark that they exist is written last.
 */
export async function createFirstPcs(collection: Collection): Promise<void> {
  const mark = join(collection.folder, createdFile);
  if ((await loadJson(mark, createdDocument)).state === 'ok') return;
  await withLock(collection.folder, async () => {
    if ((await loadJson(mark, createdDocument)).state !== 'absent') return;
    for (const pc of defaultPcs) {
      const folder = join(collection.folder, pc.id);
      await mkdir(folder, { recursive: true });
      if (!(await exists(join(folder, pcFile)))) await saveJson(join(folder, pcFile), documentOf(pc));
    }
    await saveJson(mark, { schema: 'driver-preflight/created@1' });
  });
}

/** `null` when the folder or its `pc.json` is not there. */
export async function readPc(collection: Collection, id: string): Promise<Pc | null> {
  if (!isPcId(id)) return null;
  const folder = folderOfPc(collection, id);
  const path = join(folder, pcFile);
  // A stand-in is for a damaged file, never for one that a person has deleted.
  if (!(await exists(path))) return null;
  const document = await readDocument(path, kindOf(id), contextOf(collection, folder));
  return document === null ? null : pcOf(id, document);
}

export async function listPcs(collection: Collection): Promise<readonly Pc[]> {
  const entries = await readdir(collection.folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const found: Pc[] = [];
  for (const id of new Set([...folders, ...linkedIds(files)])) {
    if (!isPcId(id)) continue;
    try {
      const pc = await readPc(collection, id);
      if (pc !== null) found.push(pc);
    } catch (error) {
      const isOfSystem = (error as NodeJS.ErrnoException).syscall !== undefined;
      if (!(error instanceof PcError) && !isOfSystem) throw error;
      // One unreadable PC must not hide the others.
      const code = error instanceof PcError ? error.code : 'IO';
      collection.report({ code, severity: 'error', message: (error as Error).message, path: id });
    }
  }
  const rank = (pc: Pc): number => {
    const at = defaultPcs.findIndex((first) => first.id === pc.id);
    return at === -1 ? defaultPcs.length : at;
  };
  return found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}

/** The PC of an identifier. Rejects with `PcError` NOT_FOUND. */
export async function mustExist(collection: Collection, id: string): Promise<Pc> {
  const pc = await readPc(collection, id);
  if (pc !== null) return pc;
  const elsewhere = linkedFolder(collection, id);
  const where = elsewhere === null ? collection.folder : `${elsewhere}, where its link points`;
  throw new PcError('NOT_FOUND', `There is no PC "${id}" in ${where}.`);
}

/**
 * Changes a PC under its lock, so that of two changes at once neither is lost. Rejects with `PcError` INVALID when
 * the change would make a PC that cannot exist, or one of the same name as another.
 */
export async function updatePc(collection: Collection, id: string, changes: PcChanges): Promise<Pc | null> {
  if ((await readPc(collection, id)) === null) return null;
  const others = changes.name === undefined ? [] : (await listPcs(collection)).filter((pc) => pc.id !== id);
  const named = changes.name === undefined ? {} : { name: checkedName(changes.name, others) };
  const folder = folderOfPc(collection, id);
  const path = join(folder, pcFile);
  return withLock(folder, async (assertHeld) => {
    const document = await readLocked(path, kindOf(id), contextOf(collection, folder));
    if (document === null) return null;
    const changed = pcDocument.parse({ ...document, ...changes, ...named });
    refuseImpossible(pcOf(id, changed), changes);
    assertHeld();
    await removeTorn(folder);
    await saveJson(path, changed);
    return pcOf(id, changed);
  });
}

/** A PC that cannot be is refused when the change touches more than its name: an old fault stays renamable. */
function refuseImpossible(pc: Pc, changes: PcChanges): void {
  const windows = findWindows(pc.windows);
  if (windows === null || Object.keys(changes).every((key) => key === 'name')) return;
  const problems = pcProblems(pc, windows);
  if (problems.length > 0) throw new PcError('INVALID', problems.join(' '));
}
