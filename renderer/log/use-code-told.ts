import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { ToldCode } from './code-told';

/** Milliseconds to reach the popover with the pointer. */
const grace = 250;

/** Which code is told about: the one under the pointer, or with the focus. */
export function useCodeTold() {
  const [told, setTold] = useState<ToldCode | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function tell(target: EventTarget): void {
    if (!(target instanceof Element) || target.closest('[role="tooltip"]') !== null) {
      clearTimeout(timer.current);
      return;
    }
    const mark = target.closest<HTMLElement>('[data-code]');
    clearTimeout(timer.current);
    if (mark?.dataset.code === undefined) {
      timer.current = setTimeout(() => setTold(null), grace);
      return;
    }
    const { left, top, bottom } = mark.getBoundingClientRect();
    setTold({ code: mark.dataset.code, left, top, bottom });
  }

  return {
    told,
    hide: () => setTold(null),
    handlers: {
      onPointerOver: (event: PointerEvent) => tell(event.target),
      onPointerLeave: () => {
        timer.current = setTimeout(() => setTold(null), grace);
      },
      onFocus: (event: FocusEvent) => tell(event.target),
      onBlur: () => setTold(null),
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || told === null) return;
        setTold(null);
        event.stopPropagation();
      },
    },
  };
}
