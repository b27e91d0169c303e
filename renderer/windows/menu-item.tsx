import type { Ref } from 'react';
import type { SurroundingStringId } from '../../shared/windows/surrounding-strings';
import { Said } from './said';

interface MenuItemProps {
  readonly id: SurroundingStringId;
  /** `false`: the mouse is on another command, which Tab comes to. */
  readonly chosen?: boolean;
  readonly focusRef?: Ref<HTMLButtonElement> | null;
  readonly onPress: () => void;
}

/** A command of a context menu. */
export function MenuItem({ id, chosen = true, focusRef = null, onPress }: MenuItemProps) {
  return (
    <button
      ref={focusRef}
      type="button"
      role="menuitem"
      className="win-menu-item"
      tabIndex={chosen ? 0 : -1}
      data-chosen={chosen || undefined}
      data-press
      onClick={onPress}
    >
      <Said id={id} />
    </button>
  );
}
