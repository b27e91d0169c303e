import { useCallback } from 'react';
import type { TakenSource } from '../../shared/api';
import { toCallError } from '../bridge/bridge';
import { usePc } from '../stores/pc';
import { type StoreId, useTrust } from '../stores/trust';
import { usePlan } from './plan-store';

type AddCertificates = (store: StoreId, taking: Promise<readonly TakenSource[]>) => Promise<void>;

/** Gives the function that proposes certificates from files for a store of the PC at hand. */
export function useAddCertificates(): AddCertificates {
  const propose = usePlan((state) => state.propose);
  return useCallback(
    async (store, taking) => {
      const { pcId } = usePc.getState();
      if (pcId === null) return;
      useTrust.getState().dismissError();
      try {
        const froms = (await taking).map(({ source }) => source);
        if (froms.length > 0) await propose({ what: 'add', pcId, store, froms });
      } catch (thrown) {
        useTrust.setState({ error: toCallError(thrown) });
      }
    },
    [propose],
  );
}
