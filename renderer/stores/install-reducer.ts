import type { CallError, InstallState } from '../../shared/api';
import type { Selection } from './package-reducer';

/** One staging run that this window started, and which package and PC it belongs to. */
export interface InstallRun extends Selection {
  readonly pcId: string;
  /** `null` until the engine has staged up to the first prompt or the end. */
  readonly state: InstallState | null;
  readonly error: CallError | null;
  /** An answer is on its way: a second press must not send a second one. */
  readonly answering: boolean;
}

export type InstallAction =
  | { readonly type: 'started'; readonly selection: Selection; readonly pcId: string }
  | { readonly type: 'answering' }
  | { readonly type: 'advanced'; readonly state: InstallState }
  | { readonly type: 'failed'; readonly error: CallError }
  | { readonly type: 'dismissed' };

/** How the run on screen changes. Pure. */
export function installReducer(run: InstallRun | null, action: InstallAction): InstallRun | null {
  switch (action.type) {
    case 'started':
      return { ...action.selection, pcId: action.pcId, state: null, error: null, answering: false };
    case 'answering':
      return run && { ...run, answering: true };
    case 'advanced':
      // News of another run, or of one that this window has already seen end.
      if (run === null || (run.state !== null && run.state.runId !== action.state.runId)) return run;
      if (run.state?.result != null && action.state.result === null) return run;
      return { ...run, state: action.state, error: null, answering: false };
    case 'failed':
      return run && { ...run, error: action.error, answering: false };
    case 'dismissed':
      return null;
  }
}
