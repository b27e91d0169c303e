import { create } from 'zustand';
import type { InstallState } from '../../shared/api';
import type { PromptAnswer } from '../../shared/model/staging';
import { call, toCallError } from '../bridge/bridge';
import { announce } from './announcements';
import { type InstallAction, type InstallRun, installReducer } from './install-reducer';
import type { Selection } from './package-reducer';

interface InstallStore {
  readonly run: InstallRun | null;
  start(selection: Selection, pcId: string): Promise<void>;
  answer(answer: PromptAnswer): Promise<void>;
  /** Another window may have answered: reads the run again. */
  refresh(runId: string): Promise<void>;
  dismiss(): void;
}

const outcomes = { installed: 'Installed', refused: 'Refused', error: 'Stopped by an error' } as const;

/** The outcome in one or two words, as headings and announcements say it. */
export const outcomeName = (outcome: keyof typeof outcomes): string => outcomes[outcome];

/** The colour of an outcome, as tags and results have it. */
export const outcomeIntents = { installed: 'good', refused: 'danger', error: 'warning' } as const;

export const useInstall = create<InstallStore>((set, get) => {
  const dispatch = (action: InstallAction) => set(({ run }) => ({ run: installReducer(run, action) }));

  function advance(state: InstallState): void {
    const before = get().run?.state?.result ?? null;
    dispatch({ type: 'advanced', state });
    const result = get().run?.state?.result ?? null;
    if (result !== null && before === null) announce(`${outcomeName(result.outcome)}. ${result.explanation}`);
  }

  async function attempt(work: () => Promise<InstallState>): Promise<void> {
    try {
      advance(await work());
    } catch (thrown) {
      const error = toCallError(thrown);
      dispatch({ type: 'failed', error });
      announce(error.message);
    }
  }

  return {
    run: null,
    async start(selection, pcId) {
      dispatch({ type: 'started', selection, pcId });
      const { inspectionId, packageIndex } = selection;
      await attempt(() => call('install.start', { inspectionId, packageIndex, pcId }));
    },
    async answer(answer) {
      const { run } = get();
      if (run?.state?.prompt == null || run.answering) return;
      const { runId } = run.state;
      dispatch({ type: 'answering' });
      await attempt(() => call('install.answer', { runId, answer }));
    },
    async refresh(runId) {
      if (get().run?.state?.runId !== runId) return;
      await attempt(() => call('install.get', { runId }));
    },
    dismiss: () => dispatch({ type: 'dismissed' }),
  };
});
