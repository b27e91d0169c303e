import { describe, expect, it } from 'vitest';
import { encodeLog } from '../../../electron/setupapi-log';
import { decodeAnsi } from '../../../shared/windows/ansi';

describe('encodeLog', () => {
  it('when characters are in the western code page then each is its byte, without byte-order mark', () => {
    expect([...encodeLog('A€é™\r\n')]).toEqual([0x41, 0x80, 0xe9, 0x99, 0x0d, 0x0a]);
  });

  it('when a character is not in the page then it is one question mark, outside the first plane too', () => {
    expect([...encodeLog('漢😀\ud800я')]).toEqual([0x3f, 0x3f, 0x3f, 0x3f]);
  });

  it('when every byte is decoded and encoded again then it is the same', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index & 0xff);
    expect(Buffer.compare(encodeLog(decodeAnsi(bytes)), bytes)).toBe(0);
    expect(decodeAnsi(new Uint8Array([0x93, 0x94]))).toBe('“”');
  });
});
