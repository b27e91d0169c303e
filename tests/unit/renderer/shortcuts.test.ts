import { describe, expect, it } from 'vitest';
import { pageHash } from '../../../renderer/app/route';
import { pageOfKey, shortcutOf } from '../../../renderer/app/shortcuts';

const pages = Object.keys(pageHash) as (keyof typeof pageHash)[];
const pressed = (shortcut: string) => ({
  code: `Digit${shortcut.slice(-1)}`,
  ctrlKey: shortcut.includes('Control'),
  shiftKey: shortcut.includes('Shift'),
  altKey: false,
});

describe('the shortcuts of the pages', () => {
  it.each(pages)('when the shortcut of %s is pressed, then it is shown', (page) => {
    expect(pageOfKey(pressed(shortcutOf(page)))).toBe(page);
  });

  it('when a digit is typed without Ctrl, or with Alt, then no page is shown', () => {
    const key = pressed('Control+1');
    expect([pageOfKey({ ...key, ctrlKey: false }), pageOfKey({ ...key, altKey: true })]).toEqual([
      null,
      null,
    ]);
  });
});
