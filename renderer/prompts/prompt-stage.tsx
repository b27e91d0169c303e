import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import type { Prompt, PromptAnswer } from '../../shared/model/staging';
import type { DialogScale, DialogTheme } from '../dialogs';
import { DrawnAs } from './drawn-as';
import styles from './prompt-layer.module.css';
import { SimulationNote } from './simulation-note';

// The reproduced windows bring pictures and styles of five Windows families: they load with the first prompt.
const PromptDialog = lazy(() => import('../dialogs').then((dialogs) => ({ default: dialogs.PromptDialog })));

interface PromptStageProps {
  readonly prompt: Prompt;
  readonly onAnswer: (answer: PromptAnswer) => void;
}

/**
 * A reproduced prompt and, outside it, the note that it is one. Tab stays inside a Windows prompt, so F6 goes from it to
 * the note and back, as between the panes of a window ("Keyboard", Windows user-experience interaction guidelines).
 */
export function PromptStage({ prompt, onAnswer }: PromptStageProps) {
  const note = useRef<HTMLElement>(null);
  const left = useRef<HTMLElement | null>(null);
  const [scale, setScale] = useState<DialogScale>(100);
  const [theme, setTheme] = useState<DialogTheme>('light');

  function onKeyDown(event: KeyboardEvent): void {
    const focused = document.activeElement;
    const inNote = note.current?.contains(focused) ?? false;
    if (event.key !== 'F6' && !(event.key === 'Escape' && inNote)) return;
    event.preventDefault();
    event.stopPropagation();
    if (inNote) left.current?.focus();
    else {
      left.current = focused instanceof HTMLElement ? focused : null;
      note.current?.querySelector<HTMLElement>('summary, select')?.focus();
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F6 belongs to both panes, whichever has the focus.
    <div className={styles.stage} onKeyDown={onKeyDown}>
      <Suspense fallback={null}>
        <PromptDialog prompt={prompt} onAnswer={onAnswer} scale={scale} theme={theme} />
      </Suspense>
      <aside ref={note} className={styles.note} aria-label="About this simulated window">
        <SimulationNote prompt={prompt} theme={theme} />
        <p className={styles.line}>
          Press <kbd>F6</kbd> to get here from the window, and again to get back.
        </p>
        <DrawnAs family={prompt.family} scale={scale} theme={theme} onScale={setScale} onTheme={setTheme} />
      </aside>
    </div>
  );
}
