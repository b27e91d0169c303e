import { create } from 'zustand';
import type { PreflightEvent, TakenSource, TakeWatch } from '../../shared/api';
import { categoryFacts, shownCategory } from '../../shared/windows/categories';
import { call, toCallError } from '../bridge/bridge';
import { plural } from '../common/format';
import { announce } from './announcements';
import { onDiskWords } from './on-disk-words';
import {
  initialPackageState,
  isReadAgain,
  type OpenDocument,
  type OpenFailure,
  type PackageAction,
  type PackageState,
  type Progress,
  packageReducer,
  type Selection,
  selectedPackage,
} from './package-reducer';
import { pcAtHand, usePc } from './pc';

interface PackageStore extends PackageState {
  /** Reads each source for the PC at hand. A newer call cancels the one before it. */
  open(sources: readonly TakenSource[]): Promise<void>;
  /** Has files handed over to the host, which begins at once, then opens them. A newer call cancels it, too. */
  take(name: string, hand: (watch: TakeWatch) => Promise<readonly TakenSource[]>): Promise<void>;
  cancel(): Promise<void>;
  /** Judges what is open again: the PC at hand, its user or its trust has changed. */
  judge(): Promise<void>;
  /** Something happened to an open source on disk. */
  movedOnDisk(event: Extract<PreflightEvent, { kind: 'package' }>): Promise<void>;
  select(selection: Selection | null): void;
  progressed(progress: Progress): void;
  /** Says what could not be opened; with none, clears what was said. */
  showFailures(failures: readonly OpenFailure[]): void;
}

// Which `open` and which `judge` is the newest: an older one must not overwrite what a newer one found.
let openTurn = 0;
let judgeTurn = 0;
// Stops what is being handed over to the host.
let handing: AbortController | null = null;

const nothingInIt =
  'No driver package (.inf file) was found in it. Choose the folder that holds the .inf file.';

function closeDocuments(documents: readonly OpenDocument[]): void {
  // A document that the engine has forgotten already is closed all the same.
  for (const { inspectionId } of documents) call('package.close', { inspectionId }).catch(() => undefined);
}

export const usePackage = create<PackageStore>((set, get) => {
  const dispatch = (action: PackageAction) => set((state) => packageReducer(state, action));

  async function openOne(
    item: TakenSource,
    jobId: string,
    pcId: string,
  ): Promise<OpenDocument | OpenFailure> {
    try {
      const opened = await call('package.open', { source: item.source, pcId, jobId });
      const document = { ...opened, name: item.name, uploaded: item.source.kind === 'upload' };
      if (opened.inspection.packages.length > 0) return document;
      closeDocuments([document]);
      const why = opened.inspection.problems.map((problem) => problem.message).join(' ');
      return { name: item.name, code: 'NO_PACKAGE', message: why || nothingInIt };
    } catch (thrown) {
      return { name: item.name, ...toCallError(thrown) };
    }
  }

  /** Reads one source after the other, as long as `turn` is the newest. */
  async function readAll(sources: readonly TakenSource[], turn: number): Promise<void> {
    // A drop may come before the list of PCs has been read: it waits.
    const pcId = usePc.getState().pcId ?? (await pcAtHand());
    if (turn !== openTurn) return;
    if (pcId === null) return dispatch({ type: 'failed', failures: [] });
    const documents: OpenDocument[] = [];
    const failures: OpenFailure[] = [];
    for (const [index, item] of sources.entries()) {
      const jobId = crypto.randomUUID();
      if (turn !== openTurn) break;
      dispatch({ type: 'job-started', job: { jobId, name: item.name, index, count: sources.length } });
      const outcome = await openOne(item, jobId, pcId);
      if ('inspection' in outcome) documents.push(outcome);
      else if (get().job?.cancelling && get().job?.jobId === jobId) break;
      else failures.push(outcome);
      if (get().job?.cancelling) break;
    }
    if (turn !== openTurn) return closeDocuments(documents);
    if (documents.length === 0) return fail(failures);
    closeDocuments(get().documents);
    dispatch({ type: 'opened', documents, failures });
    const selected = selectedPackage(get());
    announce(
      selected
        ? `${selected.package.inf.path}: ${shownCategory(selected.package.verdict).name}.`
        : `${plural(documents.flatMap((item) => item.inspection.packages).length, 'driver package')} found.`,
    );
    // The person may have chosen another PC while the files were read.
    if (usePc.getState().pcId !== pcId) await get().judge();
  }

  function fail(failures: readonly OpenFailure[]): void {
    dispatch({ type: 'failed', failures });
    announce(failures.length > 0 ? `Could not open ${failures[0]?.name}.` : 'Opening was cancelled.');
  }

  return {
    ...initialPackageState,
    async open(sources) {
      if (sources.length === 0) return;
      openTurn += 1;
      const turn = openTurn;
      await get().cancel();
      await readAll(sources, turn);
    },
    async take(name, hand) {
      openTurn += 1;
      const turn = openTurn;
      const cancelling = get().cancel();
      const stop = new AbortController();
      handing = stop;
      const jobId = crypto.randomUUID();
      const { signal } = stop;
      const onProgress: TakeWatch['onProgress'] = (progress) =>
        dispatch({ type: 'progressed', progress: { jobId, phase: 'receiving', ...progress } });
      // Not awaited first: a browser empties what was dropped as soon as the event has been handled.
      const handed = hand({ signal, onProgress }).catch((thrown: unknown) => ({
        name,
        ...toCallError(thrown),
      }));
      dispatch({ type: 'job-started', job: { jobId, name, index: 0, count: 1 } });
      await cancelling;
      const outcome = await handed;
      if (turn !== openTurn) return;
      if (signal.aborted) fail([]);
      else if ('code' in outcome) fail([outcome]);
      else if (outcome.length === 0) fail([{ name, code: 'NO_PACKAGE', message: nothingInIt }]);
      else await readAll(outcome, turn);
    },
    async cancel() {
      handing?.abort();
      handing = null;
      const { job } = get();
      if (job === null || job.cancelling) return;
      dispatch({ type: 'cancelling' });
      await call('package.cancel', { jobId: job.jobId }).catch(() => undefined);
    },
    async judge() {
      const { pcId } = usePc.getState();
      if (pcId === null) return;
      judgeTurn += 1;
      const turn = judgeTurn;
      const before = get().change;
      for (const { inspectionId, name } of get().documents) {
        try {
          const { inspection } = await call('package.judge', { inspectionId, pcId });
          if (turn !== judgeTurn) return;
          dispatch({ type: 'judged', inspectionId, inspection });
        } catch (thrown) {
          if (turn !== judgeTurn) return;
          dispatch({ type: 'failures-shown', failures: [{ name, ...toCallError(thrown) }] });
        }
      }
      const { change } = get();
      if (change !== null && change !== before) {
        announce(
          `The category is now: ${categoryFacts(change.to).name}. It was: ${categoryFacts(change.from).name}.`,
        );
      }
    },
    async movedOnDisk({ inspectionId, state, at, message }) {
      const document = get().documents.find((item) => item.inspectionId === inspectionId);
      if (document === undefined) return;
      const onDisk = { state, at, message };
      dispatch({ type: 'moved-on-disk', inspectionId, onDisk });
      announce(`${document.name}: ${onDiskWords(onDisk)}`);
      if (isReadAgain(onDisk)) await get().judge();
    },
    select: (selection) => dispatch({ type: 'selected', selection }),
    progressed: (progress) => dispatch({ type: 'progressed', progress }),
    showFailures: (failures) => dispatch({ type: 'failures-shown', failures }),
  };
});
