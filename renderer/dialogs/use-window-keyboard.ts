import { type RefObject, useEffect, useState } from 'react';

interface WindowKeyboard {
  readonly root: RefObject<HTMLElement | null>;
  /** False while something stands in front of the window, such as a help page. */
  readonly active: boolean;
  /** `false`: Tab leaves the window, and keys pressed outside of it are not its own. */
  readonly modal: boolean;
  readonly onDismiss: () => void;
}

/** What the keyboard has brought out: underlined access keys (Alt), a drawn focus rectangle (also Tab and arrows). */
export interface KeyboardCues {
  readonly accessKeys: boolean;
  readonly focus: boolean;
}

const pressable = '[data-press]';
const commandLink = '[data-command-link]';

function all(root: HTMLElement, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** Moves focus by `step` within `stops`, round the ends. */
function moveFocus(stops: readonly HTMLElement[], step: number): void {
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
  const from = at < 0 && step < 0 ? 0 : at;
  stops[(from + step + stops.length) % stops.length]?.focus();
}

function pressAccessKey(root: HTMLElement, letter: string): boolean {
  const target = all(root, '[data-access-key]').find((element) => element.dataset.accessKey === letter);
  if (target === undefined) return false;
  target.focus();
  target.click();
  return true;
}

/** Enter presses what has focus; on a check box, which Enter does not toggle, it presses the default. */
function pressEnter(root: HTMLElement): void {
  const focused = document.activeElement;
  const target =
    focused instanceof HTMLElement && root.contains(focused) && focused.matches(pressable)
      ? focused
      : root.querySelector<HTMLElement>('[data-default]');
  target?.click();
}

function letterOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey) return null;
  // With Alt some layouts report another character; the key's own place is meant.
  if (event.altKey && /^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  return event.key.length === 1 ? event.key.toLowerCase() : null;
}

/** Does what `event` asks of the window. Gives false for a key that the window leaves to the element in focus. */
function handle(root: HTMLElement, event: KeyboardEvent, modal: boolean, onDismiss: () => void): boolean {
  if (event.key === 'Tab') {
    if (!modal) return false;
    moveFocus(all(root, '[data-tab-stop]'), event.shiftKey ? -1 : 1);
    return true;
  }
  // A key still held down from before the window opened must not answer it.
  if (event.key === 'Escape' || (event.key === 'F4' && event.altKey)) {
    if (!event.repeat) onDismiss();
    return true;
  }
  if (event.key === 'Enter') {
    if (!event.repeat) pressEnter(root);
    return true;
  }
  const focused = document.activeElement;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    if (!(focused instanceof HTMLElement && focused.matches(commandLink))) return false;
    moveFocus(all(root, commandLink), event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (event.key === ' ' && focused instanceof HTMLAnchorElement && root.contains(focused)) {
    if (!event.repeat) focused.click();
    return true;
  }
  const letter = letterOf(event);
  return letter !== null && /^[a-z]$/.test(letter) && !event.repeat && pressAccessKey(root, letter);
}

/**
 * The keyboard of a task dialog. Of a modal one Tab stays inside; of any: Enter, Escape, Alt+F4, access keys with
 * and without Alt, and arrows between command links. Keys never reach the app behind it.
 * Elements take part by attribute: `data-tab-stop`, `data-press`, `data-default`, `data-command-link`,
 * `data-access-key`. Gives which cues the keyboard has brought out, which Windows 7 hides until then.
 * Rules: "Keyboard" and "Dialog boxes" of the Windows user-experience interaction guidelines; the order inside
 * the prompts follows the Task Dialog and is unconfirmed.
 */
export function useWindowKeyboard({ root, active, modal, onDismiss }: WindowKeyboard): KeyboardCues {
  const [cues, setCues] = useState<KeyboardCues>({ accessKeys: false, focus: false });
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const element = root.current;
      // A picture of a window takes no keys, though it looks as if it had the focus.
      if (element === null || element.closest('[inert]') !== null) return;
      const target = event.target;
      const isOurs = target instanceof Node && element.contains(target);
      // Focus may have fallen to the page when the window lost and regained it.
      const fellToPage = modal && (target === document.body || target === document.documentElement);
      if (!isOurs && !fellToPage) return;
      // F6 leads out, to what the app says about the window.
      if (event.key === 'F6') return;
      event.stopPropagation();
      if (event.key === 'Alt') setCues({ accessKeys: true, focus: true });
      if (/^(Tab|Arrow)/.test(event.key)) setCues((before) => ({ ...before, focus: true }));
      if (event.isComposing) return;
      if (handle(element, event, modal, onDismiss)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [root, active, modal, onDismiss]);
  return cues;
}
