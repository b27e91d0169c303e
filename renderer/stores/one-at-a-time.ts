import type { CallError } from '../../shared/api';
import { toCallError } from '../bridge/bridge';

type Busy = { readonly busy: boolean; readonly error: CallError | null };

/** Runs one work at a time for a store, leaving out what comes meanwhile; what goes wrong is said on the page. */
export function oneAtATime(set: (part: Partial<Busy>) => void, get: () => Busy) {
  return async (work: () => Promise<void>): Promise<void> => {
    if (get().busy) return;
    set({ busy: true, error: null });
    try {
      await work();
    } catch (thrown) {
      set({ error: toCallError(thrown) });
    } finally {
      set({ busy: false });
    }
  };
}
