import { describe, expect, it } from 'vitest';
import { imageAlterations } from '../../../electron/inspection/image-alterations';

/** A PE32+ image with one section of 512 bytes at 512, and room for headers. */
function image(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x5a4d, true);
  view.setUint32(0x3c, 0x40, true);
  view.setUint32(0x40, 0x4550, true);
  view.setUint16(0x46, 1, true);
  view.setUint16(0x54, 240, true);
  view.setUint16(0x58, 0x20b, true);
  view.setUint32(0x58 + 240 + 16, 512, true);
  view.setUint32(0x58 + 240 + 20, 512, true);
  return bytes;
}

describe('imageAlterations', () => {
  it('when the file ends where its headers say, then there is nothing to try', () => {
    expect(imageAlterations(image(1024))).toEqual({ candidates: [], evidence: [] });
  });

  it('when bytes follow the last section, then the form without them is tried', () => {
    const { candidates } = imageAlterations(image(1040));
    expect(candidates.map((candidate) => candidate.alteration)).toEqual([
      { kind: 'trailing-bytes', change: 'added', count: 16 },
    ]);
    expect(candidates[0]?.bytes().length).toBe(1024);
  });

  it('when the file is shorter than its sections, then it is told to be truncated', () => {
    expect(imageAlterations(image(1000)).evidence).toEqual([
      { kind: 'truncated', expected: 1024, found: 1000 },
    ]);
  });

  it('when the headers are absurd or it is no image, then nothing is claimed', () => {
    const absurd = image(1024);
    new DataView(absurd.buffer).setUint16(0x46, 0xffff, true);
    expect(imageAlterations(absurd)).toEqual({ candidates: [], evidence: [] });
    expect(imageAlterations(new Uint8Array(10))).toEqual({ candidates: [], evidence: [] });
  });
});
