import { inflateRawSync } from 'node:zlib';
import { BLOCK, type CabinetBlock } from './blocks';
import { CabinetFault } from './fault';

/**
 * Expands one MSZIP block: `CK` and a deflate stream that may refer back to the 32 KiB before it. Throws
 * `CabinetFault`. Source: MS-MCI ("MSZIP Compression and Decompression Data Structure").
 */
export function expandMszip(data: Uint8Array, dictionary: Uint8Array, longest = BLOCK): Buffer {
  if (data[0] !== 0x43 || data[1] !== 0x4b)
    throw new CabinetFault('an MSZIP block does not start with "CK"', 0);
  try {
    return inflateRawSync(data.subarray(2), {
      maxOutputLength: longest,
      ...(dictionary.length > 0 ? { dictionary } : {}),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CabinetFault(`an MSZIP block cannot be expanded (${reason})`, 0);
  }
}

/** The expanded blocks of a stored or MSZIP folder. Throws `CabinetFault`. */
export async function* expandBlocks(
  blocks: AsyncIterable<CabinetBlock>,
  method: 'stored' | 'mszip',
): AsyncGenerator<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  for await (const { data, expanded } of blocks) {
    const bytes: Buffer = method === 'stored' ? data : expandMszip(data, before);
    if (bytes.length !== expanded) {
      throw new CabinetFault(`a block expands to ${bytes.length} bytes instead of ${expanded}`, 0);
    }
    // Each block is at most one dictionary long: a full one replaces it, a short one is put behind what is there.
    before = bytes.length >= BLOCK ? bytes : Buffer.concat([before, bytes]).subarray(-BLOCK);
    yield bytes;
  }
}
