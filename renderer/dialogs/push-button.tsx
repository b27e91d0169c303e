import type { Ref } from 'react';
import { Label } from './label';
import { accessKeyOf } from './label-parts';

interface PushButtonProps {
  /** Name of the part, for tests and for its own width. */
  readonly part: string;
  /** Text with its `&` mark. */
  readonly label: string;
  /** Enter presses it from wherever Enter means nothing else. */
  readonly isDefault?: boolean;
  readonly disabled?: boolean;
  readonly focusRef?: Ref<HTMLButtonElement> | null;
  readonly onPress: () => void;
}

/** A push button of a reproduced window. */
export function PushButton(props: PushButtonProps) {
  return (
    <button
      type="button"
      className="win-button"
      ref={props.focusRef ?? null}
      disabled={props.disabled}
      data-part={props.part}
      data-tab-stop={props.disabled ? undefined : true}
      data-press
      data-default={props.isDefault || undefined}
      data-access-key={accessKeyOf(props.label)}
      onClick={props.onPress}
    >
      <Label text={props.label} />
    </button>
  );
}
