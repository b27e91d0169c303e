import type { Page } from './route';

/** The pages that the navigation lists; what tells about the app stands below it, without a shortcut. */
export type ListedPage = Exclude<Page, 'about'>;

/** The pages in the order of the navigation. */
export const listedPages: readonly ListedPage[] = [
  'package',
  'matrix',
  'story',
  'gallery',
  'trust',
  'devices',
  'log',
  'pcs',
  'lab',
  'classroom',
  'ready',
  'what-if',
];

type Key = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/**
 * The page that Ctrl and a key of the row of digits shows: 1 to 9 and 0 the first ten, with Shift the others. Keys
 * count by their place, since not every keyboard has digits there without Shift. `null` for any other key. Pure.
 */
export function pageOfKey({ code, ctrlKey, shiftKey, altKey }: Key): ListedPage | null {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit === undefined || !ctrlKey || altKey) return null;
  const place = digit === '0' ? 9 : Number(digit) - 1;
  return listedPages[place + (shiftKey ? 10 : 0)] ?? null;
}

/** How a page's shortcut is written, as `aria-keyshortcuts` has it. */
export function shortcutOf(page: ListedPage): string {
  const place = listedPages.indexOf(page);
  return `Control+${place < 10 ? '' : 'Shift+'}${(place + 1) % 10}`;
}
