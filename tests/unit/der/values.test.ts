import { describe, expect, it } from 'vitest';
import {
  DerError,
  decodeBits,
  decodeBoolean,
  decodeInteger,
  decodeIntegerHex,
  decodeOid,
  decodeString,
  decodeTime,
  decodeUtf16Le,
  readDer,
  toHex,
} from '../../../electron/der';
import * as der from '../../support/der-writer';

const read = (hex: string) => readDer(Uint8Array.from(Buffer.from(hex, 'hex')));

describe('decodeOid', () => {
  it.each([
    '1.2.840.113549.1.7.2',
    '2.16.840.1.101.3.4.2.1',
    '0.9.2342.19200300.100.1.1',
    '2.999.1',
    '1.3.6.1.4.1.311.12.2.1',
  ])('when %s is written then it reads the same', (dotted) => {
    // The first two arcs share a subidentifier, which the test writer leaves alone above 127.
    const bytes = dotted === '2.999.1' ? Uint8Array.of(6, 3, 0x88, 0x37, 1) : der.oid(dotted);
    expect(decodeOid(readDer(bytes))).toBe(dotted);
  });

  it.each([
    ['empty', '0600'],
    ['padded', '06032a8001'],
    ['cut inside an arc', '06022a86'],
    ['of an arc beyond 2^53', '060b2affffffffffffffffff7f'],
    ['of 129 bytes', `068181${'01'.repeat(129)}`],
    ['another type', '0500'],
  ])('when it is %s then it is refused', (_, hex) => {
    expect(() => decodeOid(read(hex))).toThrow(DerError);
  });
});

describe('integers', () => {
  it('when an integer is small then it is a number, negative ones too', () => {
    expect(
      ['020100', '02017f', '02020080', '0201ff', '02047fffffff'].map((hex) => decodeInteger(read(hex))),
    ).toEqual([0, 127, 128, -1, 0x7fffffff]);
  });

  it('when an integer is large then it is refused as a number and given as hex', () => {
    const serial = read('020900ffeeddccbbaa9988');
    expect(() => decodeInteger(serial)).toThrow(DerError);
    expect(decodeIntegerHex(serial)).toBe('FFEEDDCCBBAA9988');
  });

  it('when an integer has no octets then it is refused', () => {
    expect(() => decodeIntegerHex(read('0200'))).toThrow(DerError);
  });
});

describe('booleans and bits', () => {
  it('when a boolean is 01 then it is true, as certificates in the wild have it', () => {
    expect([
      decodeBoolean(read('0101ff')),
      decodeBoolean(read('010101')),
      decodeBoolean(read('010100')),
    ]).toEqual([true, true, false]);
  });

  it('when bits are read then the count octet is set apart', () => {
    expect(decodeBits(read('030205a0'))).toEqual({ unusedBits: 5, octets: Uint8Array.of(0xa0) });
    expect(() => decodeBits(read('030208a0'))).toThrow(DerError);
    expect(() => decodeBits(read('030101'))).toThrow(DerError);
    expect(() => decodeBits(read('0300'))).toThrow(DerError);
  });
});

describe('decodeString', () => {
  it.each([
    ['UTF-8', '0c04c3a4c3bc', 'äü'],
    ['BMP', '1e0400e420ac', 'ä€'],
    ['universal', '1c080001f600000000e4', '😀ä'],
    ['T61 as Latin-1', '1402e441', 'äA'],
    ['printable', '13024142', 'AB'],
    ['broken UTF-8 with a mark', '0c02ff41', '\uFFFDA'],
  ])('when it is %s then its text is read', (_, hex, text) => {
    expect(decodeString(read(hex))).toBe(text);
  });

  it('when it is no string then it is refused', () => {
    expect(() => decodeString(read('020101'))).toThrow(DerError);
  });

  it('when UTF-16 text ends in a NUL then only one is taken off', () => {
    expect(decodeUtf16Le(Uint8Array.from(Buffer.from('a\0\0', 'utf16le')))).toBe('a\0');
  });
});

describe('decodeTime', () => {
  it.each([
    ['210708145418Z', '2021-07-08T14:54:18Z'],
    ['491231235959Z', '2049-12-31T23:59:59Z'],
    ['500101000000Z', '1950-01-01T00:00:00Z'],
    ['9912312359Z', '1999-12-31T23:59:00Z'],
    ['000229120000+0100', '2000-02-29T11:00:00Z'],
  ])('when UTCTime is %s then it is %s', (text, iso) => {
    expect(decodeTime(readDer(der.utcTime(text)))).toBe(iso);
  });

  it.each([
    ['20180623223537Z', '2018-06-23T22:35:37Z'],
    ['20180623223537.123Z', '2018-06-23T22:35:37Z'],
    ['00010101000000Z', '0001-01-01T00:00:00Z'],
    ['99991231235959Z', '9999-12-31T23:59:59Z'],
  ])('when GeneralizedTime is %s then it is %s', (text, iso) => {
    expect(decodeTime(readDer(der.generalizedTime(text)))).toBe(iso);
  });

  it.each([
    '210229000000Z',
    '211301000000Z',
    '210101240000Z',
    '210101006000Z',
    '210101000060Z',
    '2101010000',
    'x',
  ])('when it is %s then it is refused', (text) => {
    expect(() => decodeTime(readDer(der.utcTime(text)))).toThrow(DerError);
  });

  it('when an offset leads past the year 9999 then it is refused, not shown in a sixth digit', () => {
    expect(() => decodeTime(readDer(der.generalizedTime('99991231235959-0100')))).toThrow(DerError);
  });
});

describe('toHex', () => {
  it('when bytes are given then hex is upper-case', () => {
    expect(toHex(Uint8Array.of(0, 0x0a, 0xff))).toBe('000AFF');
  });
});
