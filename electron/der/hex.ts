import { textOfCodes } from './text-of-codes';

const DIGITS = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));

/** Upper-case hex without separators. */
export function toHex(bytes: Uint8Array): string {
  return textOfCodes(bytes.length * 2, (i) => {
    const byte = bytes[i >> 1] ?? 0;
    return DIGITS[(i & 1) === 0 ? byte >> 4 : byte & 15] ?? 0;
  });
}
