import { create } from 'zustand';
import type { CallError, CallInput, CertificatesFrom, TrustStores } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { announce } from './announcements';

export type StoreId = CallInput<'trust.add'>['store'];

/** Certificates of one store. */
export interface StoreGroup {
  readonly store: StoreId;
  readonly thumbprints: readonly string[];
}

/** The newest change of this window, while it can be taken back. */
export interface Undoable {
  readonly pcId: string;
  readonly undoIds: readonly string[];
  /** What was done: `Removed 3 certificates from Trusted Publishers`. */
  readonly text: string;
}

type Changed = 'changed' | 'unchanged' | 'failed';

interface TrustState {
  /** The PC whose stores these are. */
  readonly pcId: string | null;
  readonly stores: TrustStores | null;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly undoable: Undoable | null;
  /** Grows when this window has changed a store, so that what is open is judged again. */
  readonly revision: number;
  load(pcId: string): Promise<void>;
  /** `text` says what was done. The reason of a failure stands in `error`. */
  add(pcId: string, store: StoreId, froms: readonly CertificatesFrom[], text: string): Promise<Changed>;
  remove(pcId: string, groups: readonly StoreGroup[], text: string): Promise<Changed>;
  undo(): Promise<void>;
  dismissUndo(): void;
  dismissError(): void;
}

/** The largest list of thumbprints that one call takes. */
const mostAtOnce = 10_000;

/** The same certificates in groups that one call takes each. */
export function callsFor(groups: readonly StoreGroup[]): readonly StoreGroup[] {
  return groups.flatMap(({ store, thumbprints }) => {
    const parts = Math.ceil(thumbprints.length / mostAtOnce);
    return [...Array(parts).keys()].map((part) => ({
      store,
      thumbprints: thumbprints.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
    }));
  });
}

export const useTrust = create<TrustState>((set, get) => {
  /** Makes the calls one after the other; the first that fails stops the rest, and what was done can be undone. */
  async function change(
    pcId: string,
    calls: readonly (() => Promise<TrustStores>)[],
    text: string,
  ): Promise<Changed> {
    set({ busy: true, error: null });
    const undoIds: string[] = [];
    let failed = false;
    for (const make of calls) {
      try {
        const stores = await make();
        if (stores.undoId !== null) undoIds.push(stores.undoId);
        // The answer of a PC that is no longer on screen is not shown under another PC's name.
        set((state) => (state.pcId === pcId ? { stores } : {}));
      } catch (thrown) {
        failed = true;
        set({ error: toCallError(thrown) });
        break;
      }
    }
    const done = undoIds.length > 0;
    set((state) => ({
      busy: false,
      revision: state.revision + (done ? 1 : 0),
      ...(done && state.pcId === pcId
        ? { undoable: { pcId, undoIds, text: failed ? `Done in part: ${text}` : text } }
        : {}),
    }));
    if (failed) return 'failed';
    announce(done ? `${text}.` : 'Nothing was changed: that is how it was already.');
    return done ? 'changed' : 'unchanged';
  }

  return {
    pcId: null,
    stores: null,
    busy: false,
    error: null,
    undoable: null,
    revision: 0,
    async load(pcId) {
      if (get().pcId !== pcId) set({ pcId, stores: null, error: null, undoable: null });
      try {
        const stores = await call('trust.list', { pcId });
        if (get().pcId === pcId) set({ stores });
      } catch (thrown) {
        if (get().pcId === pcId) set({ error: toCallError(thrown) });
      }
    },
    add: (pcId, store, froms, text) =>
      change(pcId, [() => call('trust.add', { pcId, store, from: [...froms] })], text),
    remove: (pcId, groups, text) =>
      change(
        pcId,
        callsFor(groups).map(
          ({ store, thumbprints }) =>
            () =>
              call('trust.remove', { pcId, store, thumbprints: [...thumbprints] }),
        ),
        text,
      ),
    async undo() {
      const { undoable, busy } = get();
      if (undoable === null || busy) return;
      const { pcId, undoIds, text } = undoable;
      set({ undoable: null });
      const calls = [...undoIds].reverse().map((undoId) => async () => {
        const stores = await call('trust.undo', { pcId, undoId });
        return { ...stores, undoId };
      });
      await change(pcId, calls, `Undone: ${text}`);
      // Undoing is not offered to be undone: the engine forgets what it has taken back.
      set({ undoable: null });
    },
    dismissUndo: () => set({ undoable: null }),
    dismissError: () => set({ error: null }),
  };
});
