import { describe, expect, it } from 'vitest';
import { distinctNames, namePart, scalePart, windowName, windowsPart } from '../../../shared/picture-name';

describe('names of pictures', () => {
  it.each([
    ['Win 7 lab!', 'win-7-lab'],
    ['../..\\evil', 'evil'],
    ['a....b', 'a.b'],
    ['Überprüfung', 'u-berpru-fung'],
    ['日本', ''],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('when a person calls something %j, then files say %j', (text, part) => {
    expect(namePart(text)).toBe(part);
  });

  it.each([
    ['7', 'win7'],
    ['11-24h2', 'win11-24h2'],
    ['vista', 'vista'],
    ['server-2012-r2', 'server-2012-r2'],
  ])('when the Windows is %s, then files say %s', (id, part) => {
    expect(windowsPart(id)).toBe(part);
  });

  it('when pictures are of a made-up PC, then its Windows, user and window make the name', () => {
    const usual = {
      pc: null,
      windows: '11-24h2',
      architecture: 'amd64',
      user: 'admin',
      inf: null,
      window: 'publisher-trust',
    };
    expect(windowName(usual)).toBe('win11-24h2-admin-publisher-trust');
    const unusual = { ...usual, pc: 'Win 7 lab', architecture: 'x86', inf: 'x86/Foo Bar.INF' };
    expect(windowName(unusual)).toBe('win-7-lab-x86-admin-x86-foo-bar-publisher-trust');
  });

  it('when a scale is not 100 %, then the ending tells it', () => {
    expect(([100, 125, 150, 200] as const).map(scalePart)).toEqual(['', '@1.25x', '@1.5x', '@2x']);
  });

  it('when a name comes again, then it is numbered, past names that look so already', () => {
    const distinct = distinctNames();
    expect(['a', 'a-2', 'a', 'a'].map(distinct)).toEqual(['a', 'a-2', 'a-3', 'a-4']);
  });
});
