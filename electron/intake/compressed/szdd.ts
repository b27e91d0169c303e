import type { CompressedForm } from './form';
import { expandLzss } from './lzss';

const magic = Buffer.from([0x53, 0x5a, 0x44, 0x44, 0x88, 0xf0, 0x27, 0x33]);

/**
 * COMPRESS.EXE's form: eight magic bytes, mode `A`, the character that `_` stands for, the expanded size, then
 * LZSS. `null` when the head is another form's. Source: `LZCopy` (lzexpand.h) and public format notes on SZDD.
 */
export function recogniseSzdd(head: Buffer): CompressedForm | null {
  if (head.length < 14 || !head.subarray(0, 8).equals(magic)) return null;
  if (head[8] !== 0x41) return { kind: 'unsupported', reason: `its SZDD mode ${head[8]} is unknown` };
  return {
    kind: 'stream',
    dataOffset: 14,
    size: head.readUInt32LE(10),
    expand: (input) => expandLzss(input, 4096 - 16),
  };
}
