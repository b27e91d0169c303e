import { type RefObject, useEffect, useRef } from 'react';

/** For an input that Ctrl with this key leads to from anywhere, its text selected. */
export function useCtrlFocus(key: string): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.ctrlKey || event.key.toLowerCase() !== key) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key]);
  return input;
}
