import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../electron/authenticode';
import { concat } from '../../support/der-writer';
import { type ImageOptions, imageOffsets, makeImage } from '../../support/image-writer';

const digest = (...parts: Uint8Array[]): string =>
  createHash('sha256')
    .update(concat(...parts))
    .digest('hex')
    .toUpperCase();
const hash = (bytes: Uint8Array) => hashBytes(bytes, ['sha256']);
const sha256 = (bytes: Uint8Array): string | undefined => hash(bytes).digests.sha256;

/** What is hashed of an image: all but checksum and security entry. */
function front(image: Uint8Array, options: ImageOptions, end: number): Uint8Array[] {
  const { checksum, security } = imageOffsets(options);
  return [
    image.subarray(0, checksum),
    image.subarray(checksum + 4, security),
    image.subarray(security + 8, end),
  ];
}

describe('hashBytes of images', () => {
  it.each<[string, ImageOptions]>([
    ['PE32+', {}],
    ['PE32', { wide: false }],
    ['a header that overlaps the DOS header', { header: 4, size: 512 }],
  ])('when it is %s then checksum and directory entry are left out', (_, options) => {
    const image = makeImage(options);
    // In the overlapping case the header's own pointer at 0x3c lies inside; it is part of what is hashed.
    expect(hash(image)).toEqual({
      kind: 'authenticode',
      digests: { sha256: digest(...front(image, options, image.length)) },
    });
  });

  it('when the length is no multiple of 8 (B5) then zeros are hashed up to the next', () => {
    const image = makeImage({ size: 1021 });
    expect(sha256(image)).toBe(digest(...front(image, {}, 1021), new Uint8Array(3)));
    expect(sha256(image)).toBe(sha256(makeImagePadded(image, 3)));
  });

  it('when it is signed, with an odd length before the table, then nothing is padded', () => {
    const image = makeImage({ size: 1021, table: new Uint8Array(16) });
    expect(sha256(image)).toBe(digest(...front(image, {}, 1021)));
  });

  it('when it is signed then the table and what points to it do not count', () => {
    const unsigned = makeImage();
    const signed = makeImage({ table: new Uint8Array(64).fill(9) });
    const again = makeImage({ table: new Uint8Array(128).fill(5) });
    again[imageOffsets().checksum] = 77;
    expect([sha256(signed), sha256(again)]).toEqual([sha256(unsigned), sha256(unsigned)]);
  });

  it('when data follow the table (B5) then they count', () => {
    const after = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const image = makeImage({ table: new Uint8Array(16), after });
    expect(sha256(image)).toBe(digest(...front(image, {}, 1024), after));
    expect(sha256(image)).not.toBe(sha256(makeImage({ table: new Uint8Array(16) })));
  });

  it.each<[string, readonly [number, number]]>([
    ['past the end', [1000, 4096]],
    ['over the headers', [16, 64]],
    ['far away', [0xfffffff0, 0xfffffff0]],
  ])('when the table is claimed to lie %s (B5) then the image counts as unsigned', (_, security) => {
    const image = makeImage({ security });
    expect(sha256(image)).toBe(digest(...front(image, {}, image.length)));
  });

  it('when there is no directory for a table then only the checksum is left out', () => {
    const image = makeImage({ directories: 2 });
    const { checksum } = imageOffsets();
    expect(sha256(image)).toBe(digest(image.subarray(0, checksum), image.subarray(checksum + 4)));
  });

  it('when sections claim nothing, or everything, then the hash does not care', () => {
    const image = makeImage();
    const claim = Uint8Array.from(image);
    new DataView(claim.buffer).setUint16(0x86, 0xffff, true);
    expect(sha256(claim)).toBe(digest(...front(claim, {}, claim.length)));
  });
});

describe('hashBytes of anything else', () => {
  const header = (size: number): Uint8Array => makeImage().subarray(0, size);
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('[Version]\r\n')],
    ['a DOS program', concat(Uint8Array.of(0x4d, 0x5a), new Uint8Array(200))],
    ['an image cut inside its headers', header(0x80 + 60)],
    ['an image cut right after its mark', header(0x84)],
    ['an image of no known kind', changed(makeImage(), 0x98, 0xff)],
    ['an image whose header lies far away', changed(makeImage(), 0x3f, 0xff)],
    ['a cabinet cut inside its header', Buffer.from('MSCF\0\0\0\0')],
  ])('when it is %s then every byte counts', (_, bytes) => {
    expect(hash(bytes)).toEqual({ kind: 'flat', digests: { sha256: digest(bytes) } });
  });

  it('when several digests are wanted then each is there once, and no other', () => {
    expect(Object.keys(hashBytes(Uint8Array.of(1), ['md5', 'sha1', 'sha1', 'sha512']).digests)).toEqual([
      'md5',
      'sha1',
      'sha512',
    ]);
  });
});

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

function makeImagePadded(image: Uint8Array, zeros: number): Uint8Array {
  return concat(image, new Uint8Array(zeros));
}
