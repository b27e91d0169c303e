import { create } from 'zustand';
import type { CallError, PcSummary } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { coalesce } from './coalesce';
import { newestPc } from './newest-pc';

interface PcState {
  readonly pcs: readonly PcSummary[];
  /** The PC at hand; `null` until the list has been read. */
  readonly pcId: string | null;
  readonly error: CallError | null;
  /** What was found damaged among the PCs' files and put aside, until the person has read it. */
  readonly damage: readonly string[];
  /** Reads the list; keeps the PC at hand, else takes `wanted`, else the one with the newest Windows. */
  load(wanted?: string | null): Promise<void>;
  dismissDamage(): void;
  choose(pcId: string): Promise<void>;
  setUser(user: PcSummary['user']): Promise<void>;
}

// The engine tells of a damaged file for as long as it runs; the person is told once.
const read = new Set<string>();

export const usePc = create<PcState>((set, get) => {
  /** The PC to begin with, as long as there is none. */
  let begin: string | null = null;
  const reload = coalesce(async () => {
    try {
      const { pcs, problems } = await call('pc.list', {});
      const known = (id: string | null) => pcs.find((pc) => pc.id === id)?.id ?? null;
      set((state) => ({
        pcs,
        pcId: known(state.pcId) ?? known(begin) ?? newestPc(pcs)?.id ?? null,
        error: null,
        damage: problems.map((problem) => problem.message).filter((message) => !read.has(message)),
      }));
      begin = null;
    } catch (thrown) {
      set({ error: toCallError(thrown) });
    }
  });

  return {
    pcs: [],
    pcId: null,
    error: null,
    damage: [],
    load(wanted = null) {
      begin = wanted ?? begin;
      return reload();
    },
    dismissDamage() {
      for (const message of get().damage) read.add(message);
      set({ damage: [] });
    },
    async choose(pcId) {
      set({ pcId, error: null });
      try {
        await call('settings.set', { pcId });
      } catch (thrown) {
        set({ error: toCallError(thrown) });
      }
    },
    async setUser(user) {
      const { pcId } = get();
      if (pcId === null) return;
      try {
        const updated = await call('pc.update', { pcId, user });
        set((state) => ({ pcs: state.pcs.map((pc) => (pc.id === updated.id ? updated : pc)), error: null }));
      } catch (thrown) {
        set({ error: toCallError(thrown) });
      }
    },
  };
});

/** The PC at hand, or `null` before the list has been read. */
export const selectPc = (state: Pick<PcState, 'pcs' | 'pcId'>): PcSummary | null =>
  state.pcs.find((pc) => pc.id === state.pcId) ?? null;

/** The PC at hand once the list has been read; `null` when it could not be. */
export function pcAtHand(): Promise<string | null> {
  const settled = ({ pcId, error }: PcState) => pcId !== null || error !== null;
  const now = usePc.getState();
  if (settled(now)) return Promise.resolve(now.pcId);
  return new Promise((resolve) => {
    const stop = usePc.subscribe((state) => {
      if (!settled(state)) return;
      stop();
      resolve(state.pcId);
    });
  });
}
