import type { ReactNode, Ref } from 'react';
import { CommandArrowIcon } from './icons/command-arrow-icon';
import { Label } from './label';
import { accessKeyOf } from './label-parts';
import { useDrawing } from './look-context';

interface CommandLinkProps {
  readonly part: string;
  /** Text with its `&` mark. */
  readonly heading: string;
  readonly note?: ReactNode;
  readonly isDefault?: boolean;
  readonly focusRef?: Ref<HTMLButtonElement> | null;
  readonly onPress: () => void;
}

/** A command link: arrow, heading and note in one button ("Command Links", Windows user-experience guidelines). */
export function CommandLink(props: CommandLinkProps) {
  const { look } = useDrawing();
  return (
    <button
      type="button"
      className="win-command-link"
      ref={props.focusRef ?? null}
      data-part={props.part}
      data-tab-stop
      data-press
      data-command-link
      data-default={props.isDefault || undefined}
      data-access-key={accessKeyOf(props.heading)}
      onClick={props.onPress}
    >
      <span className="win-command-arrow" data-part={`${props.part}-arrow`} data-shape={look.arrow.shape}>
        <CommandArrowIcon />
      </span>
      <span className="win-command-text">
        <span className="win-command-heading" data-part={`${props.part}-heading`}>
          <Label text={props.heading} />
        </span>
        {props.note !== undefined && (
          <>
            {' '}
            <span className="win-command-note" data-part={`${props.part}-note`}>
              {props.note}
            </span>
          </>
        )}
      </span>
    </button>
  );
}
