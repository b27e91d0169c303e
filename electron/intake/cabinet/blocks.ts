import { cabinetChecksum } from './checksum';
import { CabinetFault } from './fault';
import type { PlannedFolder } from './plan';

/** Expanded bytes of one block at most. Source: MS-CAB CFDATA `cbUncomp`. */
export const BLOCK = 32768;
/** LZX may grow a block that does not compress by at most this. Source: MS-CAB CFDATA `cbData`. */
const GROWTH = 6144;
const HEADER = 8;

/** A compressed block, joined when it was split over two parts. */
export interface CabinetBlock {
  readonly data: Buffer;
  /** Bytes that it expands to. */
  readonly expanded: number;
}

/** The blocks of a folder in order, checksums verified. Throws `CabinetFault` with the offset in the part. */
export async function* readBlocks(folder: PlannedFolder): AsyncGenerator<CabinetBlock> {
  // The first half of a block that goes on in the next part.
  let half: Buffer | null = null;
  for (const { part, offset, blocks } of folder.segments) {
    let at = offset;
    for (let index = 0; index < blocks; index++) {
      const head = await part.reader.read(at, HEADER);
      const checksum = head.readUInt32LE(0);
      // Both sizes as one word: the checksum starts with it.
      const sizes = head.readUInt32LE(4);
      const length = head.readUInt16LE(4);
      const expanded = head.readUInt16LE(6);
      if (length > BLOCK + GROWTH || expanded > BLOCK) {
        throw new CabinetFault(
          `a block claims ${length} bytes for ${expanded}, more than a cabinet allows`,
          at,
        );
      }
      const start = at + HEADER + part.header.dataReserve;
      const data = await part.reader.read(start, length);
      if (checksum !== 0 && cabinetChecksum(data, sizes) !== checksum) {
        throw new CabinetFault('a block does not match its checksum', at);
      }
      at = start + length;
      const whole: Buffer = half ? Buffer.concat([half, data]) : data;
      if (whole.length > BLOCK + GROWTH) throw new CabinetFault('a split block is too long', at);
      const splits: boolean = expanded === 0;
      half = splits ? whole : null;
      if (!splits) yield { data: whole, expanded };
    }
  }
  if (half) throw new CabinetFault('its last block is cut off', 0);
}
