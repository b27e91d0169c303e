import { useEffect, useEffectEvent } from 'react';

export interface StoryKeys {
  readonly presenting: boolean;
  step(by: 1 | -1): void;
  jump(to: 'first' | 'last'): void;
  /** Escape while presenting. */
  leave(): void;
}

/** Elements for which these keys mean something of their own. */
const ownKeys =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="tab"], [data-own-keys], dialog';
const pressed = 'button, a, summary, [data-press]';

/** The reproduced window, and the button that leads on: F6 goes from one to the other. */
export const storyWindow = '[data-story-window]';
export const storyNext = '[data-story-next]';

/** What a key does to the story; `null` when it is not the story's. */
function meaning(event: KeyboardEvent, keys: StoryKeys, target: Element): (() => void) | null {
  const inWindow = target.closest(storyWindow) !== null;
  switch (event.key) {
    case 'ArrowRight':
      return () => keys.step(1);
    case 'ArrowLeft':
      return () => keys.step(-1);
    case 'F6':
      return () => swapFocus(inWindow);
  }
  if (!keys.presenting) return null;
  switch (event.key) {
    case 'PageDown':
      return () => keys.step(1);
    case 'PageUp':
      return () => keys.step(-1);
    case 'ArrowDown':
      return inWindow ? null : () => keys.step(1);
    case 'ArrowUp':
      return inWindow ? null : () => keys.step(-1);
    case ' ':
      return target.closest(pressed) !== null ? null : () => keys.step(1);
    case 'Home':
      return () => keys.jump('first');
    case 'End':
      return () => keys.jump('last');
    case 'Escape':
      return keys.leave;
  }
  return null;
}

function swapFocus(inWindow: boolean): void {
  const wanted = inWindow
    ? [storyNext]
    : ['[data-default]', '[data-tab-stop]', 'button'].map((part) => `${storyWindow} ${part}`);
  const found = wanted.map((selector) => document.querySelector<HTMLElement>(selector));
  found.find((element) => element !== null)?.focus();
}

/**
 * The arrows step through the story wherever the focus is; while presenting, so do the keys that remote controls of
 * slide shows send. They come before the reproduced windows, which keep every other key to themselves.
 */
export function useStoryKeys(keys: StoryKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest(ownKeys) !== null && event.key !== 'Escape') return;
    const act = meaning(event, keys, target);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
