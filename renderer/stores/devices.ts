import { create } from 'zustand';
import type { CallError, CallInput, CallOutput } from '../../shared/api';
import type { PcDetails } from '../../shared/model/pc-document';
import type { PcDeviceDocument, PlugIn, StorePackage } from '../../shared/model/store-document';
import { call, toCallError } from '../bridge/bridge';

export type Hardware = Omit<CallInput<'device.plugIn'>, 'pcId'>;

/** Windows would not delete a package. */
export interface Refusal {
  readonly publishedName: string;
  readonly answer: CallOutput<'store.delete'>;
}

/** A package that was deleted. */
export interface Deletion {
  readonly publishedName: string;
  readonly undoId: string;
  /** Of the section that the log tells of it. */
  readonly unconfirmed: readonly string[];
}

interface DevicesState {
  /** The PC whose driver store and devices these are. */
  readonly pcId: string | null;
  readonly packages: readonly StorePackage[] | null;
  readonly devices: readonly PcDeviceDocument[] | null;
  readonly details: PcDetails | null;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly refusal: Refusal | null;
  /** The deletion that can be taken back. */
  readonly undo: Deletion | null;
  /** How the last plugging in went. */
  readonly plugged: PlugIn | null;
  load(pcId: string): Promise<void>;
  deletePackage(publishedName: string, force: boolean): Promise<void>;
  restorePackage(): Promise<void>;
  /** Resolves to how it went; `null` when it failed, and the reason stands in `error`. */
  plugIn(hardware: Hardware): Promise<PlugIn | null>;
  uninstall(instanceId: string): Promise<boolean>;
  /** `null` leaves it to Windows' default. */
  setAllSignersEqual(value: boolean | null): Promise<void>;
  dismiss(what: 'error' | 'refusal' | 'undo' | 'plugged'): void;
}

const nothing = { error: null, refusal: null, undo: null, plugged: null } as const;

let turn = 0;

export const useDevices = create<DevicesState>((set, get) => {
  const isShown = (pcId: string): boolean => get().pcId === pcId;

  /** Does something to the PC at hand, and reads it again. Gives `null` when it failed. */
  async function change<T>(work: (pcId: string) => Promise<T>): Promise<T | null> {
    const { pcId } = get();
    if (pcId === null) return null;
    set({ busy: true, error: null, refusal: null });
    try {
      const done = await work(pcId);
      if (isShown(pcId)) await get().load(pcId);
      set({ busy: false });
      return isShown(pcId) ? done : null;
    } catch (thrown) {
      set({ busy: false, ...(isShown(pcId) ? { error: toCallError(thrown) } : {}) });
      return null;
    }
  }

  return {
    pcId: null,
    packages: null,
    devices: null,
    details: null,
    busy: false,
    ...nothing,
    async load(pcId) {
      if (!isShown(pcId)) set({ pcId, packages: null, devices: null, details: null, ...nothing });
      turn += 1;
      const mine = turn;
      try {
        const [{ packages }, { devices }, details] = await Promise.all([
          call('store.list', { pcId }),
          call('device.list', { pcId }),
          call('pc.get', { pcId }),
        ]);
        // An answer that was overtaken tells of an older state.
        if (mine === turn) set({ packages, devices, details });
      } catch (thrown) {
        if (mine === turn) set({ error: toCallError(thrown) });
      }
    },
    async deletePackage(publishedName, force) {
      const answer = await change((pcId) => call('store.delete', { pcId, publishedName, force }));
      if (answer === null) return;
      const { undoId, unconfirmed } = answer;
      if (undoId === null) set({ refusal: { publishedName, answer } });
      else set({ undo: { publishedName, undoId, unconfirmed } });
    },
    async restorePackage() {
      const { undo } = get();
      if (undo === null) return;
      const done = await change((pcId) => call('store.restore', { pcId, undoId: undo.undoId }));
      if (done !== null) set({ undo: null });
    },
    async plugIn(hardware) {
      const plugged = await change((pcId) => call('device.plugIn', { ...hardware, pcId }));
      if (plugged !== null) set({ plugged });
      return plugged;
    },
    async uninstall(instanceId) {
      const done = await change((pcId) => call('device.remove', { pcId, instanceId }));
      if (done !== null && get().plugged?.device.instanceId === instanceId) set({ plugged: null });
      return done !== null;
    },
    async setAllSignersEqual(value) {
      await change((pcId) => call('pc.update', { pcId, switches: { allSignersEqual: value } }));
    },
    dismiss: (what) => set({ [what]: null }),
  };
});
