import { expect, it } from 'vitest';
import { dictionaryBytes } from '../../../../electron/intake/seven-zip/dictionary';

it.each([
  ['', 0],
  ['Copy', 0],
  ['LZMA2:24', 2 ** 24],
  ['LZMA2:1536m', 1536 * 2 ** 20],
  ['BCJ2 LZMA:64k:lc4 LZMA:26', 2 ** 26],
  ['PPMD:o32:mem28', 2 ** 28],
  ['LZMA2:3g', 3 * 2 ** 30],
])('when the method is %j then its decoder needs %d bytes', (method, bytes) => {
  expect(dictionaryBytes(method)).toBe(bytes);
});
