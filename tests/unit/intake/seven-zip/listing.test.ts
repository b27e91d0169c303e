import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../electron/intake/seven-zip/listing';

const listing = (...entries: string[][]) =>
  ['Path = /archive', 'Type = 7z', '', '----------', ...entries.flatMap((entry) => [...entry, ''])].join(
    '\n',
  );

describe('parseListing', () => {
  it('when entries are files, folders, links and encrypted then each is told', () => {
    const output = listing(
      ['Path = a = b.sys', 'Size = 12', 'Attributes = A -rw-rw-rw-', 'Encrypted = -', 'Method = LZMA2:17'],
      ['Path = x', 'Size = 0', 'Attributes = D drwxrwxrwx', 'Encrypted = -'],
      ['Path = link', 'Size = 4', 'Attributes = A lrwxrwxrwx', 'Encrypted = -'],
      ['Path = pipe', 'Size = 0', 'Attributes = A prw-r--r--', 'Encrypted = -'],
      ['Path = disk', 'Size = 0', 'Attributes = A brw-rw----', 'Encrypted = -'],
      ['Path = typeless', 'Size = 0', 'Attributes = A 0rw-rw----', 'Encrypted = -'],
      ['Path = secret', 'Size = 4', 'Attributes = A', 'Encrypted = +'],
    );
    expect(parseListing(output)).toMatchObject([
      {
        name: 'a = b.sys',
        size: 12,
        isFolder: false,
        isLink: false,
        isSpecial: false,
        isEncrypted: false,
        method: 'LZMA2:17',
      },
      { name: 'x', isFolder: true, isSpecial: false },
      { name: 'link', isLink: true, isFolder: false, isSpecial: false },
      { name: 'pipe', isSpecial: true, isFolder: false },
      { name: 'disk', isSpecial: true },
      { name: 'typeless', isSpecial: false },
      { name: 'secret', isEncrypted: true },
    ]);
  });

  it('when a size is no number then it counts as endless, so that the limits refuse it', () => {
    const output = listing(['Path = a', 'Size = many']);
    expect(parseListing(output)[0]?.size).toBe(Number.POSITIVE_INFINITY);
  });

  it('when there is no list then there are no entries', () => {
    expect(parseListing('Errors: 1')).toEqual([]);
  });
});
