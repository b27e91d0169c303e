import { create } from 'zustand';
import type { CallError, CallInput, CallOutput, PcSummary, SavedFile, Source } from '../../shared/api';
import type { PcDetails, TrashedPcDocument } from '../../shared/model/pc-document';
import { call, toCallError } from '../bridge/bridge';
import { coalesce } from './coalesce';
import { usePc } from './pc';

type Details = Readonly<Record<string, PcDetails>>;

/** What was just deleted or reset, and whether it was the PC at hand. */
interface Undo {
  readonly trashed: TrashedPcDocument;
  readonly atHand: boolean;
}

interface PcsState {
  /** Everything about each PC of the list, by id. */
  readonly details: Details;
  readonly trashed: readonly TrashedPcDocument[];
  readonly busy: boolean;
  readonly error: CallError | null;
  /** What an imported PC came with that could not be used, until the person has read it. */
  readonly notes: readonly string[];
  readonly undo: Undo | null;
  /** Reads what the list of PCs does not tell: the switches of those that are new or were touched, and the trash. */
  load(): Promise<void>;
  /** This PC changed: what is known of it is read again with the next `load`. */
  touch(pcId: string): void;
  /** Reads everything again: a PC in a shared folder changes without telling. */
  refresh(): Promise<void>;
  /** Each of these gives what came of it, or `null` when it failed; the reason then stands in `error`. */
  create(input: CallInput<'pc.create'>): Promise<PcSummary | null>;
  update(input: CallInput<'pc.update'>): Promise<PcSummary | null>;
  duplicate(pcId: string): Promise<PcSummary | null>;
  throwAway(pcId: string, how: 'reset' | 'delete'): Promise<TrashedPcDocument | null>;
  restore(trashed: TrashedPcDocument): Promise<PcSummary | null>;
  exportPc(pcId: string): Promise<SavedFile | null>;
  importPc(source: Source): Promise<PcSummary | null>;
  link(path: string): Promise<PcSummary | null>;
  fail(error: CallError): void;
  dismiss(what: 'error' | 'notes' | 'undo'): void;
}

async function readDetails(pcs: readonly PcSummary[]): Promise<Details> {
  const answers = await Promise.allSettled(pcs.map(({ id }) => call('pc.get', { pcId: id })));
  // One that has gone meanwhile is not there any more in the next list either.
  const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return Object.fromEntries(read.map((item) => [item.id, item]));
}

export const usePcs = create<PcsState>((set, get) => {
  const touched = new Set<string>();

  const load = coalesce(async () => {
    const { pcs } = usePc.getState();
    const { details: old } = get();
    const unread = pcs.filter(({ id }) => old[id] === undefined || touched.has(id));
    touched.clear();
    const reading: [Promise<Details>, Promise<CallOutput<'pc.trash'>>] = [
      readDetails(unread),
      call('pc.trash', {}),
    ];
    try {
      const [fresh, { trashed }] = await Promise.all(reading);
      const kept = pcs.filter((pc) => !unread.includes(pc));
      const details = Object.fromEntries(kept.flatMap(({ id }) => (old[id] ? [[id, old[id]]] : [])));
      set({ details: { ...details, ...fresh }, trashed });
    } catch (thrown) {
      set({ error: toCallError(thrown) });
    }
  });

  /** Does something that changes the PCs, and reads them again; `pcId` is the one that was there before, too. */
  async function change<T>(work: () => Promise<T>, pcId?: string): Promise<T | null> {
    set({ busy: true, error: null });
    try {
      const result = await work();
      if (pcId !== undefined) touched.add(pcId);
      await usePc.getState().load();
      return result;
    } catch (thrown) {
      set({ error: toCallError(thrown) });
      return null;
    } finally {
      set({ busy: false });
    }
  }

  return {
    details: {},
    trashed: [],
    busy: false,
    error: null,
    notes: [],
    undo: null,
    load,
    touch: (pcId) => void touched.add(pcId),
    async refresh() {
      // Before the session has read the list, it alone knows which PC to begin with.
      if (usePc.getState().pcId === null) return;
      for (const { id } of usePc.getState().pcs) touched.add(id);
      await usePc.getState().load();
      await load();
    },
    create: (input) => change(() => call('pc.create', input)),
    update: (input) => change(() => call('pc.update', input), input.pcId),
    duplicate: (pcId) => change(() => call('pc.duplicate', { pcId })),
    async throwAway(pcId, how) {
      const atHand = usePc.getState().pcId === pcId;
      const trashed = await change(() => call(`pc.${how}`, { pcId }), pcId);
      if (trashed !== null) set({ undo: { trashed, atHand } });
      return trashed;
    },
    async restore(trashed) {
      const { undo } = get();
      const pc = await change(() => call('pc.restore', { trashId: trashed.trashId }), trashed.id);
      if (pc === null || undo?.trashed.trashId !== trashed.trashId) return pc;
      set({ undo: null });
      if (undo.atHand) await usePc.getState().choose(pc.id);
      return pc;
    },
    async exportPc(pcId) {
      set({ busy: true, error: null });
      try {
        return await call('pc.export', { pcId });
      } catch (thrown) {
        set({ error: toCallError(thrown) });
        return null;
      } finally {
        set({ busy: false });
      }
    },
    async importPc(source) {
      const imported = await change(() => call('pc.import', { source }));
      if (imported === null) return null;
      set({ notes: imported.problems.map(({ message }) => message) });
      return imported.pc;
    },
    link: (path) => change(() => call('pc.link', { path })),
    fail: (error) => set({ error }),
    dismiss(what) {
      set({ error: { error: null }, notes: { notes: [] }, undo: { undo: null } }[what]);
    },
  };
});
