// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoryWindow } from '../../../../shared/model/story';
import { classDescription } from '../../../../shared/windows/setup-classes';
import { type SurroundingStringId, surroundingText } from '../../../../shared/windows/surrounding-strings';
import { windowLines } from '../../../../shared/windows/surroundings/window-lines';
import { windowsOfStories } from '../../../support/story-windows';
import { draw, releases, windowsById } from './draw';

afterEach(cleanup);

/** What a window of its kind has besides what it says: buttons that the story does not press, menus, other classes. */
const furniture: Partial<Record<StoryWindow['kind'], readonly SurroundingStringId[]>> = {
  'found-new-hardware': ['wizard.cancel'],
  'device-manager': ['devmgr.menu-file', 'devmgr.menu-action', 'devmgr.menu-view', 'devmgr.menu-help'],
  'device-properties': ['properties.tab', 'properties.ok', 'properties.cancel'],
  'update-wizard': ['wizard.cancel', 'wizard.browse-button', 'wizard.browse'],
  dpinst: ['dpinst.back', 'dpinst.next', 'dpinst.cancel'],
};
const classes = ['DiskDrive', 'Display', 'Keyboard', 'Mouse', 'Monitor', 'Net', 'Processor', 'System', 'USB'];

/** All that can be read in a window. Windows 11 shows Explorer's menu in two steps: both are read. */
function read(window: StoryWindow, release: string): string {
  const states = window.kind === 'explorer-menu' ? [true, false] : [true];
  return states
    .map((interactive) => {
      const { container } = draw(window, release, { interactive });
      const fields = [
        ...container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
          'input:not([type=checkbox]), textarea',
        ),
      ].map(({ value }) => value);
      return [container.textContent, ...fields].join('\n');
    })
    .join('\n');
}

/** Its kind and what it stands at. */
const nameOf = (window: StoryWindow): string =>
  ['kind', 'ask', 'page', 'says', 'state']
    .map((key) => Object.entries(window).find(([name]) => name === key)?.[1])
    .filter((value) => value !== undefined)
    .join(' ');

describe.each(releases)('windows of family %s', (family, release) => {
  const windows = windowsById(release);
  const cases = windowsOfStories(family).map((window) => ({ name: nameOf(window), window }));

  it.each(cases)('when $name is drawn, then it says its texts and no others', ({ window }) => {
    const said = windowLines(window, windows).map(({ text }) => text.replace(/^ *(! )?/, ''));
    let left = read(window, release);
    expect(said.filter((text) => !left.includes(text))).toEqual([]);

    const known = [
      ...said,
      ...(furniture[window.kind] ?? []).map((id) => surroundingText(id, windows)),
      ...(window.kind === 'device-properties' ? [window.device] : []),
      ...(window.kind === 'device-manager' ? classes.map((name) => classDescription(null, name) ?? '') : []),
    ].sort((one, other) => other.length - one.length);
    for (const text of known) left = left.replaceAll(text, '');
    expect(left.trim()).toBe('');
  });
});
