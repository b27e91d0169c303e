import type { Hardware, PcDevice } from '../../../shared/model/device';
import type { StoreLogEvent } from '../../../shared/model/log';
import type { Pc, StagedPackage } from '../../../shared/model/pc';
import { type DeletedPackage, type DeviceStore, type KeptFiles, openDeviceStore } from '../../pc';
import { createLogWriter } from '../../setupapi-log';
import { deletionText, infInUse, notInstalledInf, type PlugInEnding, plugIn } from '../../staging';
import { AppError } from '../app-error';
import { pcClock } from '../pcs/pc-clock';
import { profileOf } from '../pcs/pc-context';
import { appendPcLog } from '../pcs/pc-log';
import type { Session } from '../session';
import { deletionDoubts, deletionEvent } from './driver-deletion';

export interface PluggedIn extends PlugInEnding {
  /** The section that was added to the log; empty when Windows knew the device. */
  readonly log: string;
}

/** What pnputil would answer. `undo`: the package that was taken out. */
export interface PackageDeletion {
  readonly code: string;
  readonly text: string;
  /** Devices that run on the package and keep it from being deleted. */
  readonly devices: readonly PcDevice[];
  readonly undo: DeletedPackage | null;
  /** What is unconfirmed of the section that was added to the log. */
  readonly unconfirmed: readonly string[];
}

/** A staged package and its files; `null` when only its record is kept. */
export interface ExportedPackage {
  readonly staged: StagedPackage;
  readonly kept: KeptFiles | null;
}

/** Devices and the driver store of saved PCs, in the engine's own types. */
export interface DeviceCalls {
  list(pcId: string): Promise<readonly PcDevice[]>;
  plugIn(pcId: string, hardware: Hardware, options?: { searchAgain?: boolean }): Promise<PluggedIn>;
  remove(pcId: string, instanceId: string): Promise<PcDevice | null>;
  packages(pcId: string): Promise<readonly StagedPackage[]>;
  deletePackage(pcId: string, publishedName: string, options?: { force?: boolean }): Promise<PackageDeletion>;
  restorePackage(pcId: string, deleted: DeletedPackage): Promise<StagedPackage>;
  /** Gives up bringing a deleted package back. */
  forgetPackage(pcId: string, deleted: DeletedPackage): Promise<void>;
  exportPackage(pcId: string, publishedName: string): Promise<ExportedPackage>;
}

/** What these calls need of a session. */
export interface DeviceSession extends Pick<Session, 'pcs' | 'emit'> {
  readonly deps: { readonly now: () => Date };
}

/** Every change is written before it is told. Calls reject with `AppError` or `PcError`. */
export function deviceCalls(session: DeviceSession): DeviceCalls {
  const { pcs, deps } = session;
  const store: DeviceStore = openDeviceStore(pcs, { now: deps.now });
  const changed = (pcId: string, what: 'pc' | 'log' | 'device'): void =>
    session.emit({ kind: 'changed', what, pcId });
  const append = async (pc: Pc, event: StoreLogEvent): Promise<void> => {
    const { now: clock } = pcClock(pc, deps.now);
    const utcOffsetMinutes = -clock().getTimezoneOffset();
    const writer = createLogWriter(profileOf(pc), { clock, utcOffsetMinutes });
    await appendPcLog(pcs, pc.id, writer.write(event), clock());
    changed(pc.id, 'log');
  };
  return {
    list: (pcId) => store.devices(pcId),
    plugIn: async (pcId, hardware, options = {}) => {
      const pc = await pcOf(session, pcId);
      const windows = profileOf(pc);
      const [staged, devices] = await Promise.all([pcs.staged(pcId), store.devices(pcId)]);
      const { now: clock } = pcClock(pc, deps.now);
      const at = clock().toISOString();
      const searchAgain = options.searchAgain ?? false;
      const steps = plugIn({ hardware, pc, windows, staged, devices, at, searchAgain });
      const writer = createLogWriter(windows, { clock, utcOffsetMinutes: -clock().getTimezoneOffset() });
      let log = '';
      let step = steps.next();
      for (; !step.done; step = steps.next()) log += writer.write(step.value.event);
      const ending = step.value;
      await store.keepDevice(pcId, ending.device);
      if (log !== '') {
        await appendPcLog(pcs, pcId, log, clock());
        changed(pcId, 'log');
      }
      for (const what of ['device', 'pc'] as const) changed(pcId, what);
      return { ...ending, log };
    },
    remove: async (pcId, instanceId) => {
      const pc = await pcOf(session, pcId);
      const removed = await store.removeDevice(pcId, instanceId);
      if (removed === null) return null;
      await append(pc, { type: 'device-removed', instanceId: removed.instanceId });
      for (const what of ['device', 'pc'] as const) changed(pcId, what);
      return removed;
    },
    packages: (pcId) => pcs.staged(pcId),
    deletePackage: async (pcId, publishedName, { force = false } = {}) => {
      const pc = await pcOf(session, pcId);
      const windows = profileOf(pc);
      const done = await store.deleteStaged(pcId, publishedName, { force });
      const codes = { deleted: '0x00000000', 'in-use': infInUse, 'not-found': notInstalledInf } as const;
      const code = codes[done.kind];
      const answer = { code, text: deletionText(windows, code), devices: [], undo: null };
      // pnputil looks the name up first: without a package there is no section.
      if (done.kind === 'not-found') return { ...answer, unconfirmed: [] };
      const refused = done.kind === 'in-use';
      await append(pc, deletionEvent(done.package, force, refused));
      const unconfirmed = deletionDoubts(windows);
      if (refused) return { ...answer, devices: done.devices, unconfirmed };
      changed(pcId, 'pc');
      return { ...answer, undo: { package: done.package, files: done.files }, unconfirmed };
    },
    restorePackage: async (pcId, deleted) => {
      const added = await store.restoreStaged(pcId, deleted);
      changed(pcId, 'pc');
      return added;
    },
    forgetPackage: (pcId, deleted) => store.forgetDeleted(pcId, deleted),
    exportPackage: async (pcId, publishedName) => {
      const wanted = publishedName.toLowerCase();
      const staged = (await pcs.staged(pcId)).find((one) => one.publishedName.toLowerCase() === wanted);
      if (staged === undefined) {
        throw new AppError('NOT_FOUND', `The driver store of ${pcId} has no ${publishedName}.`);
      }
      return { staged, kept: await pcs.filesOfStaged(pcId, staged) };
    },
  };
}

async function pcOf(session: DeviceSession, pcId: string) {
  const pc = await session.pcs.get(pcId);
  if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${pcId}”.`);
  return pc;
}
