import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Pc } from '../../../shared/model/pc';
import { defaultSwitches } from '../../../shared/windows/pc-defaults';
import { findWindows } from '../../../shared/windows/versions';
import {
  AppError,
  changedSwitches,
  findPc,
  type NewPc,
  openPcStore,
  type PcStore,
  readWholeFile,
  type SwitchChanges,
  withPcErrors,
} from '../../app';
import { findFolders } from '../common/folders';
import { type ExitStatus, exitStatus, worst } from './exit-status';
import { type PcDetails, pcDetails, pcDetailsText, pcListText } from './pc-text';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { plain } from './text';
import { writeResult } from './write-result';

/** The PCs that the app and the command line share. */
const ownStore = (): Promise<PcStore> => openPcStore(join(findFolders().data, 'pcs'));

const find = (name: string) => findPc(name, findFolders().data);

/** Runs one piece of work on PCs; the damage that the store found on the way is told. */
async function onPcs(terminal: Terminal, named: string, work: () => Promise<PcStore>): Promise<ExitStatus> {
  return runInput(terminal, named, () =>
    withPcErrors(async () => {
      const store = await work();
      for (const { message } of store.problems()) terminal.tell(`warning: ${plain(message)}`);
      return undefined;
    }),
  );
}

const print = (terminal: Terminal, json: boolean, document: unknown, text: string): void =>
  terminal.out(json ? `${JSON.stringify(document, null, 2)}\n` : text);

/** Every saved PC and the trash. */
export function listPcs(json: boolean, terminal: Terminal): Promise<ExitStatus> {
  return onPcs(terminal, 'the PCs', async () => {
    const store = await ownStore();
    const pcs: PcDetails[] = [];
    for (const pc of await store.list()) pcs.push(await pcDetails(store, pc));
    const trash = await store.trash();
    const document = { schema: 'driver-preflight/pcs@1', folder: store.folder, pcs, trash };
    print(terminal, json, document, pcListText(pcs, trash, terminal));
    return store;
  });
}

export function createPc(
  given: NewPc,
  changes: SwitchChanges,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return onPcs(terminal, given.name ?? given.windows, async () => {
    const store = await ownStore();
    const switches = changedSwitches(defaultSwitches(findWindows(given.windows)), changes);
    await show(store, await store.create({ ...given, ...switches }), json, terminal);
    return store;
  });
}

/** Changes the user and the switches of a saved PC. Refused whole when such a PC cannot be. */
export function setPc(
  name: string,
  user: Pc['user'] | undefined,
  changes: SwitchChanges,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return onPcs(terminal, name, async () => {
    const { store, pc } = await find(name);
    const changed = await store.update(pc.id, {
      ...changedSwitches(pc, changes),
      ...(user === undefined ? {} : { user }),
    });
    await show(store, stillThere(changed, name), json, terminal);
    return store;
  });
}

function stillThere(pc: Pc | null, name: string): Pc {
  if (pc === null) throw new AppError('NOT_FOUND', `“${name}” is not there any more.`);
  return pc;
}

export function showPc(name: string, json: boolean, terminal: Terminal): Promise<ExitStatus> {
  return onPcs(terminal, name, async () => {
    const { store, pc } = await find(name);
    await show(store, pc, json, terminal);
    return store;
  });
}

async function show(store: PcStore, pc: Pc, json: boolean, terminal: Terminal): Promise<void> {
  const details = await pcDetails(store, pc);
  const document = { schema: 'driver-preflight/pc-details@1', ...details };
  print(terminal, json, document, pcDetailsText(details, terminal));
}

export function changePc(
  verb: 'duplicate' | 'rename',
  name: string,
  newName: string | undefined,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return onPcs(terminal, name, async () => {
    const { store, pc } = await find(name);
    const changed =
      verb === 'duplicate'
        ? await store.duplicate(pc.id, newName)
        : await store.update(pc.id, { name: newName?.trim() ?? pc.name });
    await show(store, stillThere(changed, name), json, terminal);
    return store;
  });
}

export function discardPc(
  verb: 'reset' | 'delete',
  name: string,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return onPcs(terminal, name, async () => {
    const { store, pc } = await find(name);
    const trashed = await store[verb](pc.id);
    const done = verb === 'delete' ? 'is in the trash' : 'is as it was created';
    const text = `${plain(pc.name)} ${done}. To undo: driver-preflight pc restore ${trashed.trashId}\n`;
    print(terminal, json, { schema: 'driver-preflight/trashed-pc@1', ...trashed }, text);
    return store;
  });
}

export function restorePc(trashId: string, json: boolean, terminal: Terminal): Promise<ExitStatus> {
  return onPcs(terminal, trashId, async () => {
    const store = await ownStore();
    await show(store, await store.restore(trashId), json, terminal);
    return store;
  });
}

export function exportPc(name: string, out: string | undefined, terminal: Terminal): Promise<ExitStatus> {
  return onPcs(terminal, name, async () => {
    const { store, pc } = await find(name);
    await writeResult(await store.export(pc.id), out ?? `${pc.id}.zip`, terminal, { keep: true });
    return store;
  });
}

/** More than any exported PC has; what a PC may hold is judged by the engine. Bytes. */
const largest = 512 << 20;

/** Imports each file in the order given; one document for one file, for several a compact one a line. */
export async function importPcs(
  files: readonly string[],
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  for (const file of files) {
    const one = await onPcs(terminal, file, async () => {
      const store = await ownStore();
      const { pc, problems } = await store.import(await readWhole(resolve(file)), basename(file));
      for (const { message } of problems) terminal.tell(`warning: ${plain(message)}`);
      if (files.length === 1 || !json) await show(store, pc, json, terminal);
      else {
        const document = { schema: 'driver-preflight/pc-details@1', ...(await pcDetails(store, pc)) };
        terminal.out(`${JSON.stringify(document)}\n`);
      }
      return store;
    });
    status = worst(status, one);
  }
  return status;
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largest) throw new Error(`it has ${size} bytes, more than an exported PC`);
    return await readWholeFile(path);
  } catch (error) {
    throw new AppError('UNREADABLE', `${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

export function linkPc(folder: string, json: boolean, terminal: Terminal): Promise<ExitStatus> {
  return onPcs(terminal, folder, async () => {
    const store = await ownStore();
    await show(store, await store.link(resolve(folder)), json, terminal);
    return store;
  });
}
