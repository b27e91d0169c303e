import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CallError, InstallState } from '../../shared/api';
import type { PromptAnswer } from '../../shared/model/staging';
import { bridge, call, toCallError } from '../bridge/bridge';
import { useSettings } from '../stores/settings';
import styles from './prompt-layer.module.css';
import { PromptStage } from './prompt-stage';
import { useFittingWindow } from './use-fitting-window';

/** The page of a prompt's own window: the prompt of one run and nothing else. It closes with the answer. */
export function PromptWindow({ runId }: { readonly runId: string }) {
  const [state, setState] = useState<InstallState | null>(null);
  const [error, setError] = useState<CallError | null>(null);

  useEffect(() => {
    let current = true;
    const read = () =>
      call('install.get', { runId }).then(
        (next) => current && setState(next),
        (thrown) => current && setError(toCallError(thrown)),
      );
    void useSettings.getState().load();
    void read();
    const stop = bridge().subscribe((event) => {
      if (event.kind === 'changed' && event.runId === runId) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [runId]);

  // Answered here or elsewhere: there is no question left to show.
  const over = state !== null && state.prompt === null;
  useEffect(() => {
    if (over) window.close();
  }, [over]);

  function answer(given: PromptAnswer): void {
    call('install.answer', { runId, answer: given }).then(
      () => window.close(),
      (thrown) => setError(toCallError(thrown)),
    );
  }

  if (error !== null) {
    return (
      <p className={styles.message} role="alert">
        {error.message}
      </p>
    );
  }
  if (state?.prompt == null) return null;
  return (
    <main className={styles.window}>
      <Fitting>
        <PromptStage prompt={state.prompt} onAnswer={answer} />
      </Fitting>
    </main>
  );
}

function Fitting({ children }: { readonly children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useFittingWindow(content);
  return (
    <div ref={content} className={styles.fitting}>
      {children}
    </div>
  );
}
