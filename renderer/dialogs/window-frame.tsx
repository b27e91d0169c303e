import { type MouseEvent, type ReactNode, useRef } from 'react';
import { dialogString } from '../../shared/windows/dialog-strings';
import { CloseIcon } from './icons/close-icon';
import { useDrawing } from './look-context';
import { lookVariables } from './look-variables';
import './styles/index.css';
import { useWindowKeyboard } from './use-window-keyboard';

export interface WindowFrameProps {
  /** Text of the title bar. */
  readonly caption: ReactNode;
  /** Class `win-<kind>`, for the window's own style sheet. */
  readonly kind: string;
  readonly icon: ReactNode;
  readonly role?: 'alertdialog' | 'dialog';
  /** Element whose text names the window to screen readers. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  /** False while something stands in front of it. */
  readonly active?: boolean;
  /** Close box, Escape and Alt+F4. */
  readonly onDismiss: () => void;
  /** What else the title bar holds, before the close box. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A click on text or ground leaves the focus where it is, as in a Windows dialog. */
function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof Element && event.target.closest('button, a, input, label')))
    event.preventDefault();
}

/** A window as the family of the nearest `DialogLookProvider` draws it: border, title bar, close box, keyboard. */
export function WindowFrame({ role = 'alertdialog', active = true, ...props }: WindowFrameProps) {
  const root = useRef<HTMLDivElement>(null);
  const drawing = useDrawing();
  const { frame, titleBar, accessKeys } = drawing.look;
  const cues = useWindowKeyboard({ root, active, modal: drawing.modal, onDismiss: props.onDismiss });
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole lint/a11y/noStaticElementInteractions: the role is one of two dialog roles.
    <div
      ref={root}
      role={role}
      aria-modal={drawing.modal || undefined}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      className={`win win-${props.kind}`}
      style={lookVariables(drawing)}
      data-frame={frame.kind}
      data-access-key-cues={accessKeys.fromStart || cues.accessKeys}
      data-focus-cues={accessKeys.fromStart || cues.focus}
      inert={!active}
      tabIndex={-1}
      onMouseDown={keepFocus}
    >
      <div className="win-title-bar" data-part="title-bar" data-align={titleBar.align}>
        <span className="win-title-icon" data-part="title-icon">
          {props.icon}
        </span>
        <span className="win-title" data-part="title">
          {props.caption}
        </span>
        {props.controls}
        <button
          type="button"
          className="win-close"
          data-part="close"
          tabIndex={-1}
          aria-label={dialogString('close')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={props.onDismiss}
        >
          <CloseIcon />
        </button>
      </div>
      <div className="win-client" data-part="client">
        {props.children}
      </div>
    </div>
  );
}
