import { useLayoutEffect, useRef } from 'react';
import { storyNext } from './use-story-keys';

/**
 * A window that goes takes the focus with it. The next one's default button takes it up; where it has none, the button
 * that leads on does, so that the keyboard never falls back to the beginning of the page.
 */
export function useKeptFocus(shown: string): void {
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const changed = before.current !== null && before.current !== shown;
    before.current = shown;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (changed && lost) document.querySelector<HTMLElement>(storyNext)?.focus();
  }, [shown]);
}
