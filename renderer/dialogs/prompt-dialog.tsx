import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Prompt, PromptAnswer } from '../../shared/model/staging';
import { HelpPage } from './help-page';
import { DialogLookProvider, type DialogTheme } from './look-context';
import { PublisherTrustDialog } from './publisher-trust-dialog';
import type { DialogScale } from './scale';
import { UnverifiedPublisherDialog } from './unverified-publisher-dialog';

export interface PromptDialogProps {
  readonly prompt: Prompt;
  /** Called once for each prompt, whatever the person presses afterwards. */
  readonly onAnswer: (answer: PromptAnswer) => void;
  /** Display scale of the simulated PC; 100 when absent. */
  readonly scale?: DialogScale;
  /** Whether its apps are dark; light when absent. */
  readonly theme?: DialogTheme;
  /** `false`: it stands inside a page, where Tab leaves it; true when absent. */
  readonly modal?: boolean;
  /** Whether it takes the focus when it opens; as `modal` when absent. */
  readonly takesFocus?: boolean;
  /** Takes the help link over, for example to open its own window. Without it the prompt shows its own page. */
  readonly onHelp?: () => void;
}

/**
 * The window that Windows shows for a prompt of a staging run: strings, look, keyboard and default button.
 * Another prompt, or the same one read again after an answer that did not arrive, opens as a new window.
 */
export function PromptDialog({ prompt, onAnswer, onHelp, ...drawing }: PromptDialogProps) {
  const [helpOpen, setHelpOpen] = useState(false);
  const answered = useRef(false);
  const returnFocusTo = useRef<Element | null>(null);

  const shown = useRef(prompt);
  const [windowNumber, setWindowNumber] = useState(0);
  useLayoutEffect(() => {
    if (shown.current === prompt) return;
    const isNewQuestion = answered.current || JSON.stringify(shown.current) !== JSON.stringify(prompt);
    shown.current = prompt;
    if (!isNewQuestion) return;
    answered.current = false;
    returnFocusTo.current = null;
    setHelpOpen(false);
    setWindowNumber((number) => number + 1);
  }, [prompt]);

  const answerOnce = useCallback(
    (answer: PromptAnswer) => {
      if (answered.current) return;
      answered.current = true;
      onAnswer(answer);
    },
    [onAnswer],
  );
  const openHelp = () => {
    if (onHelp !== undefined) return onHelp();
    returnFocusTo.current = document.activeElement;
    setHelpOpen(true);
  };
  useEffect(() => {
    if (helpOpen || !(returnFocusTo.current instanceof HTMLElement)) return;
    returnFocusTo.current.focus();
    returnFocusTo.current = null;
  }, [helpOpen]);

  const View = prompt.dialog === 'publisher-trust' ? PublisherTrustDialog : UnverifiedPublisherDialog;
  return (
    <DialogLookProvider family={prompt.family} {...drawing}>
      <View key={windowNumber} prompt={prompt} onAnswer={answerOnce} onHelp={openHelp} active={!helpOpen} />
      {helpOpen && <HelpPage onClose={() => setHelpOpen(false)} />}
    </DialogLookProvider>
  );
}
