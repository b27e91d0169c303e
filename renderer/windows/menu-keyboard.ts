import type { KeyboardEvent } from 'react';

/** Keys of a context menu: arrows, Home and End move, Escape closes. Source: menu pattern of the ARIA Authoring Practices Guide. */
export function menuKeyboard(onClose: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const at = items.findIndex((item) => item.matches(':focus'));
    const next = nextItem(event.key, at, items.length);
    if (event.key === 'Escape') onClose();
    else if (next === null) return;
    else items[next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The item that a key moves to, of `count` items with the focus on `at`; `null` for other keys. */
function nextItem(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (Math.max(at, 0) + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
