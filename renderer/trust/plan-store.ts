import { create } from 'zustand';
import type { CallOutput, CertificatesFrom } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { type StoreGroup, type StoreId, useTrust } from '../stores/trust';
import { storeFact } from './store-facts';
import { namesOf } from './trust-rows';

type Preview = CallOutput<'trust.preview'>;

/** What is about to be done with certificates. */
export type Proposal = { readonly pcId: string } & (
  | { readonly what: 'add'; readonly store: StoreId; readonly froms: readonly CertificatesFrom[] }
  | { readonly what: 'remove'; readonly groups: readonly StoreGroup[] }
);

/** The same before anything has been changed. `preview`: what this would change; `null` until it is worked out. */
export type Plan = Proposal & { readonly preview: Preview | null };

interface PlanState {
  readonly plan: Plan | null;
  /** Asks the engine what would change, and lets the person decide. A source that cannot be read is told at once. */
  propose(proposal: Proposal): Promise<void>;
  /** Another store for the same certificates. */
  retarget(store: StoreId): Promise<void>;
  confirm(): Promise<void>;
  cancel(): void;
}

/** What of an addition has something to do: entries of the very store stay where they are. */
export const effective = (froms: readonly CertificatesFrom[], store: StoreId): readonly CertificatesFrom[] =>
  froms.filter((from) => from.kind !== 'store' || from.store !== store);

export const usePlan = create<PlanState>((set, get) => {
  async function propose(proposal: Proposal): Promise<void> {
    const plan: Plan = { ...proposal, preview: null };
    set({ plan });
    try {
      const preview = await previewOf(proposal);
      // Meanwhile the person may have cancelled, or chosen another store.
      if (get().plan === plan) set({ plan: { ...plan, preview } });
    } catch (thrown) {
      if (get().plan !== plan) return;
      set({ plan: null });
      useTrust.setState({ error: toCallError(thrown) });
    }
  }
  return {
    plan: null,
    propose,
    async retarget(store) {
      const { plan } = get();
      if (plan?.what !== 'add') return;
      await propose({ what: 'add', pcId: plan.pcId, froms: plan.froms, store });
    },
    async confirm() {
      const { plan } = get();
      if (plan === null || plan.preview === null) return;
      set({ plan: null });
      const names = namesOf(plan.preview.certificates);
      const { add, remove } = useTrust.getState();
      if (plan.what === 'remove') {
        await remove(plan.pcId, plan.groups, `Removed ${names} from ${placeOf(plan.groups)}`);
        return;
      }
      const { pcId, store, froms } = plan;
      const moved = froms.every((from) => from.kind === 'store');
      const text = `${moved ? 'Moved' : 'Added'} ${names} to ${storeFact(store).name}`;
      await add(pcId, store, effective(froms, store), text);
    },
    cancel: () => set({ plan: null }),
  };
});

/** The one store by its name, several by their number. */
export function placeOf(groups: readonly StoreGroup[]): string {
  const [first] = groups;
  return groups.length === 1 && first !== undefined ? storeFact(first.store).name : `${groups.length} stores`;
}

function previewOf(proposal: Proposal): Promise<Preview> {
  const { pcId } = proposal;
  if (proposal.what === 'add') {
    const { store, froms } = proposal;
    return call('trust.preview', { pcId, store, from: [...effective(froms, store)] });
  }
  const remove = proposal.groups.map(({ store, thumbprints }) => ({ store, thumbprints: [...thumbprints] }));
  return call('trust.preview', { pcId, remove });
}
