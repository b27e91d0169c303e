import { describe, expect, it } from 'vitest';
import { pageHash } from '../../../renderer/app/route';
import { listedPages, pageOfKey, shortcutOf } from '../../../renderer/app/shortcuts';

const pressed = (shortcut: string) => ({
  code: `Digit${shortcut.slice(-1)}`,
  ctrlKey: shortcut.includes('Control'),
  shiftKey: shortcut.includes('Shift'),
  altKey: false,
});

describe('the shortcuts of the pages', () => {
  it.each(listedPages)('when the shortcut of %s is pressed, then it is shown', (page) => {
    expect(pageOfKey(pressed(shortcutOf(page)))).toBe(page);
  });

  it('when pages are counted, then all but the one about the app have a shortcut', () => {
    expect([...listedPages, 'about'].sort()).toEqual(Object.keys(pageHash).sort());
  });

  it('when a digit is typed without Ctrl, or with Alt, then no page is shown', () => {
    const key = pressed('Control+1');
    expect([pageOfKey({ ...key, ctrlKey: false }), pageOfKey({ ...key, altKey: true })]).toEqual([
      null,
      null,
    ]);
  });
});
