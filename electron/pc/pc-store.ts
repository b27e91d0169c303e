import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../../shared/api';
import type { StoreName } from '../../shared/model/pc';
import type { Problem } from '../../shared/model/problem';
import { parseCertificate } from '../certificates';
import { deleteCertificate, readCertificateFolder, writeCertificate } from './certificate-folder';
import { changeCertificates } from './change-certificates';
import {
  type Collection,
  contextOf,
  createFirstPcs,
  folderOfPc,
  listPcs,
  mustExist,
  readPc,
  updatePc,
} from './collection';
import { createPc } from './create-pc';
import { type DocumentKind, readDocument, readLocked } from './document-file';
import { type SettingsDocument, settingsDocument } from './documents';
import { duplicatePc } from './duplicate-pc';
import { PcError } from './error';
import { exportPc } from './export-pc';
import { importPc } from './import-pc';
import { removeTorn, saveJson } from './json-file';
import { settingsFile, storeFolder, storeNames } from './layout';
import { isLinked } from './link';
import { linkedStates } from './linked-states';
import { withLock } from './lock';
import { appendLog, readLog } from './log-file';
import { openElsewhere } from './open-elsewhere';
import { addStaged, filesOfStaged, stagedOf } from './staged-packages';
import { told } from './told';
import { deletePc, listTrash, purgeTrash, resetPc, restorePc } from './trash';
import type { PcCertificates, PcStore, PcStoreOptions, SettingsChanges } from './types';

const settingsKind: DocumentKind<typeof settingsDocument> = {
  schema: settingsDocument,
  fallback: { schema: 'driver-preflight/settings@1', theme: 'system', pcId: null },
  holds: 'what you had set',
};

/**
 * Opens the PCs below a folder, creating the folder and, at first use, the first three PCs.
 * Rejects with `PcError` when the folder cannot be used.
 */
export async function openPcStore(folder: string, options: PcStoreOptions = {}): Promise<PcStore> {
  const problems = new Map<string, Problem>();
  const report = (problem: Problem): void => {
    problems.set(`${problem.code} ${problem.message}`, problem);
  };
  const collection: Collection = { folder, now: options.now ?? (() => new Date()), report };
  const ours = <T>(work: () => Promise<T>): Promise<T> => told(folder, work);
  await ours(async () => {
    await mkdir(folder, { recursive: true });
    if (options.firstPcs !== false) await createFirstPcs(collection);
  });
  return {
    folder,
    list: () => ours(() => listPcs(collection)),
    get: (id) => ours(() => readPc(collection, id)),
    update: (id, changes) => ours(() => updatePc(collection, id, changes)),
    folderOf: (id) => folderOfPc(collection, id),
    isLinked: (id) => isLinked(collection, id),
    linkedStates: () => ours(() => linkedStates(collection)),
    create: (given) => ours(() => createPc(collection, given)),
    duplicate: (id, name) => ours(() => duplicatePc(collection, id, name)),
    reset: (id) => ours(() => resetPc(collection, id)),
    delete: (id) => ours(() => deletePc(collection, id)),
    trash: () => ours(() => listTrash(collection)),
    restore: (trashId) => ours(() => restorePc(collection, trashId)),
    purge: (before) => ours(() => purgeTrash(collection, before)),
    export: (id) => ours(() => exportPc(collection, id)),
    import: (bytes, fileName) => ours(() => importPc(collection, bytes, fileName)),
    link: (elsewhere) => ours(() => openElsewhere(collection, elsewhere)),
    certificates: (id) => ours(() => certificatesOf(collection, id)),
    addCertificate: (id, store, given) => ours(() => addCertificate(collection, id, store, given)),
    changeCertificates: (id, changes) => ours(() => changeCertificates(collection, id, changes)),
    removeCertificate: (id, store, thumbprint) =>
      ours(() => removeCertificate(collection, id, store, thumbprint)),
    staged: (id) => ours(() => stagedOf(collection, id)),
    addStaged: (id, entry, content) => ours(() => addStaged(collection, id, entry, content ?? null)),
    filesOfStaged: (id, entry) => ours(() => filesOfStaged(collection, id, entry)),
    appendLog: (id, bytes, bootMark) => ours(() => appendLog(collection, id, bytes, bootMark ?? null)),
    readLog: (id) => ours(() => readLog(collection, id)),
    settings: () => ours(() => settingsOf(collection)),
    changeSettings: (changes) => ours(() => changeSettings(collection, changes)),
    problems: () => [...problems.values()],
  };
}

/** Runs `work` under the lock of a PC that exists. */
async function locked<T>(
  collection: Collection,
  id: string,
  work: (folder: string, assertHeld: () => void) => Promise<T>,
): Promise<T> {
  await mustExist(collection, id);
  const folder = folderOfPc(collection, id);
  return withLock(folder, (assertHeld) => work(folder, assertHeld));
}

async function certificatesOf(collection: Collection, id: string): Promise<PcCertificates> {
  await mustExist(collection, id);
  const folder = folderOfPc(collection, id);
  const [trusted, disallowed, root, authority] = await Promise.all(
    storeNames.map((store) => readCertificateFolder(storeFolder(folder, store), collection.report)),
  );
  return {
    trusted: trusted ?? [],
    disallowed: disallowed ?? [],
    root: root ?? [],
    authority: authority ?? [],
  };
}

type Given = Parameters<PcStore['addCertificate']>[2];

async function addCertificate(
  collection: Collection,
  id: string,
  store: StoreName,
  given: Given,
): Promise<void> {
  const der = given instanceof Uint8Array ? given : given.der;
  try {
    parseCertificate(der);
  } catch (error) {
    const message = `These bytes are no certificate in DER form: ${(error as Error).message}`;
    throw new PcError('NOT_A_CERTIFICATE', message, { cause: error });
  }
  await locked(collection, id, async (folder, assertHeld) => {
    const target = storeFolder(folder, store);
    assertHeld();
    await removeTorn(target);
    await writeCertificate(target, der);
  });
}

async function removeCertificate(
  collection: Collection,
  id: string,
  store: StoreName,
  thumbprint: string,
): Promise<void> {
  await locked(collection, id, async (folder, assertHeld) => {
    assertHeld();
    await deleteCertificate(storeFolder(folder, store), thumbprint.toUpperCase());
  });
}

const pick = (document: SettingsDocument): Settings => settingsSchema.parse(document);

async function settingsOf(collection: Collection): Promise<Settings> {
  const path = join(collection.folder, settingsFile);
  const document = await readDocument(path, settingsKind, contextOf(collection, collection.folder));
  return pick(document ?? (settingsKind.fallback as SettingsDocument));
}

async function changeSettings(collection: Collection, changes: SettingsChanges): Promise<Settings> {
  const path = join(collection.folder, settingsFile);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return withLock(collection.folder, async (assertHeld) => {
    const document = await readLocked(path, settingsKind, contextOf(collection, collection.folder));
    const changed = settingsDocument.parse({ ...document, ...given });
    assertHeld();
    await removeTorn(collection.folder);
    await saveJson(path, changed);
    return pick(changed);
  });
}
