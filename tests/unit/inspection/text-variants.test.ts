import { describe, expect, it } from 'vitest';
import { textVariants } from '../../../electron/inspection/text-variants';

const bytes = (text: string, encoding: BufferEncoding = 'latin1') =>
  Uint8Array.from(Buffer.from(text, encoding));
const forms = (input: Uint8Array) => [...textVariants(input)];
const provedBy = (input: Uint8Array, original: Uint8Array) =>
  forms(input).find((form) => Buffer.compare(form.bytes, original) === 0)?.alterations;

describe('textVariants', () => {
  it('when a checkout turned CRLF into LF, then the CRLF form is tried', () => {
    expect(provedBy(bytes('[Version]\nSignature=x\n'), bytes('[Version]\r\nSignature=x\r\n'))).toEqual([
      { kind: 'line-ends', found: 'lf', original: 'crlf' },
    ]);
  });

  it('when line ends are mixed, then both pure forms are tried', () => {
    expect(provedBy(bytes('a\r\nb\nc\r'), bytes('a\r\nb\r\nc\r\n'))).toEqual([
      { kind: 'line-ends', found: 'mixed', original: 'crlf' },
    ]);
    expect(provedBy(bytes('a\r\nb\nc'), bytes('a\nb\nc'))).toEqual([
      { kind: 'line-ends', found: 'mixed', original: 'lf' },
    ]);
  });

  it('when UTF-16 line ends were changed, then both bytes of each are restored', () => {
    const changed = bytes('\ufeffa\nä\n', 'utf16le');
    expect(provedBy(changed, bytes('\ufeffa\r\nä\r\n', 'utf16le'))).toEqual([
      { kind: 'line-ends', found: 'lf', original: 'crlf' },
    ]);
  });

  it('when a byte-order mark was added, then the form without it is tried', () => {
    expect(provedBy(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), bytes('a'))).toEqual([
      { kind: 'byte-order-mark', change: 'added' },
    ]);
  });

  it('when an ANSI file was saved again as UTF-8, then the ANSI form is tried', () => {
    expect(provedBy(bytes('Gerät\r\n', 'utf8'), bytes('Gerät\r\n'))).toEqual([
      { kind: 'encoding', found: 'utf-8', original: 'windows-1252' },
    ]);
  });

  it('when the ANSI file had characters between 0x80 and 0x9F, then they come back as they were', () => {
    expect(
      provedBy(
        bytes('Contoso\u2122 \u20ac\r\n', 'utf8'),
        Uint8Array.from([...bytes('Contoso'), 0x99, 0x20, 0x80, 13, 10]),
      ),
    ).toEqual([{ kind: 'encoding', found: 'utf-8', original: 'windows-1252' }]);
  });

  it('when a UTF-16 file was saved again as UTF-8 with LF, then encoding and line ends are both told', () => {
    expect(provedBy(bytes('a\nä\n', 'utf8'), bytes('\ufeffa\r\nä\r\n', 'utf16le'))).toEqual([
      { kind: 'encoding', found: 'utf-8', original: 'utf-16le' },
      { kind: 'line-ends', found: 'lf', original: 'crlf' },
    ]);
  });

  it('when an editor added a last line end, then the form without it is tried', () => {
    expect(provedBy(bytes('a\r\nb\r\n'), bytes('a\r\nb'))).toEqual([
      { kind: 'trailing-bytes', change: 'added', count: 2 },
    ]);
  });

  it('when the file is binary, then nothing is tried', () => {
    expect(forms(Uint8Array.of(1, 0, 0, 2, 9))).toEqual([]);
  });

  it('when the file is one huge run of line ends, then the number of forms stays small', () => {
    expect(forms(new Uint8Array(200_000).fill(0x0a)).length).toBeLessThan(200);
  });
});
