import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../renderer/app/route';
import { readQuery } from '../../../renderer/gallery/picture-page';
import { rowsOf } from '../../../renderer/gallery/tile-places';
import { storyLinkOf } from '../../../renderer/gallery/tile-story';
import type { GalleryPlace, PictureSubject } from '../../../shared/model/gallery';

const subject: PictureSubject = {
  window: { kind: 'desktop', watermark: ['Test & Mode #1'] },
  windows: '7',
  family: '7',
  scale: 150,
  theme: 'dark',
};

const place: GalleryPlace = {
  pc: '7',
  id: null,
  name: 'Windows 7 SP1 x64',
  windows: '7',
  windowsName: 'Windows 7 SP1',
  architecture: 'amd64',
  user: 'admin',
};
const saved: GalleryPlace = { ...place, pc: 'lab', id: 'lab', name: 'Lab' };

describe('the address of one picture', () => {
  it('when it names a window, then the route leads there and the window is read back as it was', () => {
    const query = new URLSearchParams({ number: '3', subject: JSON.stringify(subject) }).toString();
    expect(parseRoute(`#/picture?${query}`)).toEqual({ kind: 'picture', query });
    expect(readQuery(query)).toEqual({ number: '3', subject });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'number=1&subject={'],
    ['no window', 'number=1&subject={}'],
    ['a scale that there is not', `subject=${encodeURIComponent(JSON.stringify({ ...subject, scale: 3 }))}`],
  ])('when it holds %s, then there is no window to draw', (_, query) => {
    expect(readQuery(query).subject).toBeNull();
  });
});

describe('the places of a tile', () => {
  it('when both users of a PC see the window, then it is one row', () => {
    expect(rowsOf([place, { ...place, user: 'standard' }, saved])).toEqual([
      { key: '7', name: 'Windows 7 SP1 x64', users: ['Administrator', 'Standard user'] },
      { key: 'lab', name: 'Lab (saved, Windows 7 SP1, x64)', users: ['Administrator'] },
    ]);
  });

  it('when the PC at hand is among them, then the scenario is on it, else on one that is made up', () => {
    expect(storyLinkOf([place, saved], 'lab')).toBe('#/story?user=admin');
    expect(storyLinkOf([saved, place], 'another')).toBe('#/story?windows=7&arch=amd64&user=admin');
    expect(storyLinkOf([saved], 'another')).toBeNull();
  });
});
