import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PcSummary } from '../../../shared/api';
import type { Pc } from '../../../shared/model/pc';
import { type PcDetails, pcSwitchesSchema } from '../../../shared/model/pc-document';
import { findWindows } from '../../../shared/windows/versions';
import { readWholeFile } from '../../files';
import { AppError } from '../app-error';
import type { Handlers, Session } from '../session';

type PcCalls = Pick<
  Handlers,
  | 'pc.list'
  | 'pc.get'
  | 'pc.update'
  | 'pc.create'
  | 'pc.duplicate'
  | 'pc.reset'
  | 'pc.delete'
  | 'pc.trash'
  | 'pc.restore'
  | 'pc.export'
  | 'pc.import'
  | 'pc.link'
  | 'log.read'
  | 'settings.get'
  | 'settings.set'
>;

/** An exported PC is read whole: as much as an import unpacks, at most. Bytes. */
const largestArchive = 512 << 20;

/** PCs, their logs, and the person's settings. */
export function pcCalls(session: Session): PcCalls {
  const { pcs } = session;
  const changed = (pcId: string) => session.emit({ kind: 'changed', what: 'pc', pcId });
  const made = (pc: Pc) => {
    changed(pc.id);
    return summaryOfPc(session, pc);
  };
  return {
    'pc.list': async () => ({
      pcs: await Promise.all((await pcs.list()).map((pc) => summaryOfPc(session, pc))),
      problems: pcs.problems().map((problem) => ({ ...problem })),
    }),
    'pc.get': async ({ pcId }) => detailsOf(session, found(await pcs.get(pcId), pcId)),
    'pc.update': async ({ pcId, user, name, switches }) => {
      const changes = given({ user, name, ...switches });
      return made(found(await pcs.update(pcId, changes), pcId));
    },
    'pc.create': async ({ windows, architecture, name, user, switches }) =>
      made(await pcs.create({ windows, ...given({ architecture, name, user, ...switches }) })),
    'pc.duplicate': async ({ pcId, name }) => made(await pcs.duplicate(pcId, name)),
    'pc.reset': async ({ pcId }) => {
      const trashed = await pcs.reset(pcId);
      session.changedOnDisk(pcId);
      return { ...trashed };
    },
    'pc.delete': async ({ pcId }) => {
      const trashed = await pcs.delete(pcId);
      changed(pcId);
      return { ...trashed };
    },
    'pc.trash': async () => ({ trashed: (await pcs.trash()).map((each) => ({ ...each })) }),
    'pc.restore': async ({ trashId }) => {
      const pc = await pcs.restore(trashId);
      session.changedOnDisk(pc.id);
      return summaryOfPc(session, pc);
    },
    'pc.export': async ({ pcId }) => {
      const bytes = await pcs.export(pcId);
      return { fileName: `${pcId}.zip`, base64: Buffer.from(bytes).toString('base64') };
    },
    'pc.import': async ({ source }) => {
      const path = session.pathOf(source);
      const { pc, problems } = await pcs.import(await readArchive(path), basename(path));
      return { pc: await made(pc), problems: problems.map((problem) => ({ ...problem })) };
    },
    'pc.link': async ({ path }) => made(await pcs.link(path)),
    'log.read': async ({ pcId }) => {
      const log = await pcs.readLog(pcId);
      return { path: log.path, text: log.text };
    },
    'settings.get': async () => pcs.settings(),
    'settings.set': async (patch) => pcs.changeSettings(patch),
  };
}

function found(pc: Pc | null, pcId: string): Pc {
  if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${pcId}”.`);
  return pc;
}

type Given<T> = { -readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what was left out: absent means unchanged, while `undefined` would overwrite. */
function given<T extends object>(changes: T): Given<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>;
}

async function readArchive(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const found = await stat(path);
    const { size } = found;
    // A pipe or a device would keep the reader for ever.
    if (!found.isFile() && !found.isDirectory()) {
      throw new AppError('UNREADABLE', `${name} is no file. Choose an exported PC.`);
    }
    if (size > largestArchive) {
      throw new AppError('UNREADABLE', `${name} has ${size} bytes: too large for an exported PC.`);
    }
    return await readWholeFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'EISDIR' ? 'it is a folder. To use a PC’s folder, open it in place' : message;
    throw new AppError('UNREADABLE', `${name} cannot be read: ${reason}.`, { cause: error });
  }
}

async function summaryOfPc(session: Session, pc: Pc): Promise<PcSummary> {
  return {
    id: pc.id,
    name: pc.name,
    windows: pc.windows,
    // One PC of a Windows that only a newer version knows must not hide the others.
    windowsName: findWindows(pc.windows)?.name ?? pc.windows,
    architecture: pc.architecture,
    user: pc.user,
    staged: (await session.pcs.staged(pc.id)).length,
    folder: session.pcs.folderOf(pc.id),
  };
}

function detailsOf({ pcs }: Session, pc: Pc): PcDetails {
  const { id, name, windows, architecture, user, ...switches } = pc;
  return {
    id,
    name,
    windows,
    architecture,
    user,
    switches: pcSwitchesSchema.parse(switches),
    linked: pcs.isLinked(id),
    folder: pcs.folderOf(id),
  };
}
