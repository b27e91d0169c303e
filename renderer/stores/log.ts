import { create } from 'zustand';
import type { CallError } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';

interface LogState {
  readonly pcId: string | null;
  /** Where the log lies on this computer. */
  readonly path: string;
  readonly text: string;
  /** Where the part begins that was written since the log was last looked at; `null` when nothing is new. */
  readonly freshFrom: number | null;
  readonly error: CallError | null;
  load(pcId: string): Promise<void>;
  /** The person has seen the new part. */
  markSeen(): void;
}

/**
 * Where the unseen part of a log begins. Pure. A log that does not continue what was seen (another PC, a file that
 * was replaced) has no new part: everything in it is equally unknown.
 */
export function nextFreshFrom(seen: string, freshFrom: number | null, text: string): number | null {
  if (text.length <= seen.length || !text.startsWith(seen)) return text === seen ? freshFrom : null;
  return freshFrom ?? seen.length;
}

export const useLog = create<LogState>((set, get) => ({
  pcId: null,
  path: '',
  text: '',
  freshFrom: null,
  error: null,
  async load(pcId) {
    const known = get().pcId === pcId;
    if (!known) set({ pcId, path: '', text: '', freshFrom: null, error: null });
    try {
      const { path, text } = await call('log.read', { pcId });
      if (get().pcId !== pcId) return;
      set((state) => ({
        path,
        text,
        error: null,
        freshFrom: known ? nextFreshFrom(state.text, state.freshFrom, text) : null,
      }));
    } catch (thrown) {
      if (get().pcId === pcId) set({ error: toCallError(thrown) });
    }
  },
  markSeen: () => set({ freshFrom: null }),
}));
