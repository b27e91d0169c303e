import { expandMszip } from '../cabinet/expand-blocks';
import { CabinetFault } from '../cabinet/fault';
import type { CompressedForm } from './form';
import { expandLzss } from './lzss';

const magic = Buffer.from([0x4b, 0x57, 0x41, 0x4a, 0x88, 0xf0, 0x27, 0xd1]);
const HAS_LENGTH = 0x01;

/**
 * The later COMPRESS.EXE form: magic, method, data offset, flags for optional fields. Methods: 0 stored, 1 every
 * bit inverted, 2 LZSS, 4 MSZIP; 3 (LZH) is not supported. `null` when the head is another form's. Source: public
 * format notes on KWAJ.
 */
export function recogniseKwaj(head: Buffer): CompressedForm | null {
  if (head.length < 14 || !head.subarray(0, 8).equals(magic)) return null;
  const method = head.readUInt16LE(8);
  const dataOffset = head.readUInt16LE(10);
  const hasLength = (head.readUInt16LE(12) & HAS_LENGTH) !== 0 && head.length >= 18;
  const size = hasLength ? head.readUInt32LE(14) : null;
  switch (method) {
    case 0:
      return { kind: 'stream', dataOffset, size, expand: (input) => input };
    case 1:
      return { kind: 'stream', dataOffset, size, expand: invert };
    case 2:
      return { kind: 'stream', dataOffset, size, expand: (input) => expandLzss(input, 4096 - 18) };
    case 4:
      return { kind: 'stream', dataOffset, size, expand: expandMszipStream };
    default:
      return { kind: 'unsupported', reason: `its KWAJ compression method ${method} is not supported` };
  }
}

async function* invert(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield chunk.map((byte) => byte ^ 0xff);
}

/** Blocks with a 16-bit length before each; length 0 or the end of input ends them. */
async function* expandMszipStream(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Buffer = Buffer.alloc(0);
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of input) {
    pending = Buffer.concat([pending, chunk]);
    let at = 0;
    while (pending.length - at >= 2) {
      const length = pending.readUInt16LE(at);
      if (length === 0) return;
      if (pending.length - at - 2 < length) break;
      const bytes = expandMszip(pending.subarray(at + 2, at + 2 + length), before);
      before = bytes.length >= 32768 ? bytes : Buffer.concat([before, bytes]).subarray(-32768);
      at += 2 + length;
      yield bytes;
    }
    pending = pending.subarray(at);
  }
  if (pending.length > 1) throw new CabinetFault('its last MSZIP block is cut off', 0);
}
