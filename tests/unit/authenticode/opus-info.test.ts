import { describe, expect, it } from 'vitest';
import { readOpusInfo } from '../../../electron/authenticode/opus-info';
import { readDer } from '../../../electron/der';
import * as der from '../../support/der-writer';

const read = (bytes: Uint8Array) => readOpusInfo(readDer(bytes));
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('readOpusInfo', () => {
  it('when name and address are there then both are read', () => {
    const info = der.sequence(
      der.context(0, der.contextOf(0, der.utf16be('Treiber für X'))),
      der.context(1, der.contextOf(0, latin1('https://example.com/'))),
    );
    expect(read(info)).toEqual({ programName: 'Treiber für X', moreInfoUrl: 'https://example.com/' });
  });

  it('when the name is in single bytes and the link is a file then both are read', () => {
    const info = der.sequence(
      der.context(0, der.contextOf(1, latin1('Driver'))),
      der.context(1, der.context(2, der.contextOf(0, der.utf16be('readme.txt')))),
    );
    expect(read(info)).toEqual({ programName: 'Driver', moreInfoUrl: 'readme.txt' });
  });

  it.each([
    ['empty', der.sequence()],
    ['of empty parts', der.sequence(der.context(0), der.context(1))],
    ['of empty texts', der.sequence(der.context(0, der.contextOf(0, new Uint8Array())))],
    ['another type', der.nul()],
    ['broken', der.sequence(der.context(0, Uint8Array.of(0x80, 9)))],
  ])('when it is %s then nothing is known, and nothing is refused', (_, bytes) => {
    expect(read(bytes)).toEqual({ programName: null, moreInfoUrl: null });
  });

  it('when it is absent then nothing is known', () => {
    expect(readOpusInfo(undefined)).toEqual({ programName: null, moreInfoUrl: null });
  });
});
