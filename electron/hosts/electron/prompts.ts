import type { BrowserWindow } from 'electron';
import { installStateSchema, type PreflightApi } from '../../../shared/api';

/** Opens and closes the windows of questions as installation runs go on. */
export interface PromptWindows {
  /** Takes the outcome of any call; only the state of an installation means something here. */
  follow(callName: string, output: unknown): void;
}

/**
 * One window for each run that waits for an answer. A person who closes it has answered "Don't install", as
 * Windows takes its close button.
 */
export function createPromptWindows(
  app: PreflightApi,
  open: (runId: string) => BrowserWindow,
): PromptWindows {
  const windows = new Map<string, BrowserWindow>();

  const show = (runId: string): void => {
    const window = open(runId);
    windows.set(runId, window);
    window.on('closed', () => {
      // A window that is no longer the run's own was closed by `dismiss`, not by the person.
      if (windows.get(runId) !== window) return;
      windows.delete(runId);
      app.call('install.answer', { runId, answer: 'dont-install' }).then(
        (state) => follow(state),
        (error: unknown) => console.error(error),
      );
    });
  };

  const dismiss = (runId: string): void => {
    const window = windows.get(runId);
    windows.delete(runId);
    window?.close();
  };

  /** Each question gets a new window, as on Windows. */
  const follow = ({ runId, prompt }: { readonly runId: string; readonly prompt: unknown }): void => {
    dismiss(runId);
    if (prompt !== null) show(runId);
  };

  return {
    follow(callName, output) {
      if (callName !== 'install.start' && callName !== 'install.answer') return;
      const state = installStateSchema.safeParse(output);
      if (state.success) follow(state.data);
    },
  };
}
