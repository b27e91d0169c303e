import { useId } from 'react';
import { useDefaultFocus, WindowFrame } from '../dialogs';
import { CaptionControls } from './caption-controls';
import { ConsoleIcon } from './icons/console-icon';
import { Fact } from './said';
import { useScene } from './scene-context';
import type { Facts } from './types';

/** A console as it stands: monospaced on black. Enter in it leads on, as it runs the command that was typed. */
export function ConsoleWindow({ title, lines }: Facts<'console'>) {
  const id = useId();
  const { onAct, onLeave } = useScene();
  const focusLines = useDefaultFocus<HTMLDivElement>();
  return (
    <WindowFrame
      role="dialog"
      kind="console"
      caption={
        <span id={`${id}caption`}>
          <Fact text={title} />
        </span>
      }
      icon={<ConsoleIcon />}
      labelledBy={`${id}caption`}
      controls={<CaptionControls />}
      onDismiss={onLeave}
    >
      <div
        ref={focusLines}
        className="win-console-lines"
        role="log"
        aria-labelledby={`${id}caption`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a console takes keys, and long output scrolls.
        tabIndex={0}
        data-tab-stop
      >
        {lines.map((line, index) => (
          <div key={index} className="win-console-line">
            <Fact text={line} />
            {lines.length === 1 && <span className="win-console-cursor" />}
          </div>
        ))}
      </div>
      {/* Nothing to be seen: what Enter presses. */}
      <button type="button" hidden data-default onClick={onAct} />
    </WindowFrame>
  );
}
