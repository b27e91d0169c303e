import { createHash } from 'node:crypto';
import { imageExtent } from '../authenticode';
import type { CatalogIndex } from '../catalog';
import { unsigned } from './image-forms';
import type { Observation } from './observation';

/** Bytes that are hashed at a step. */
const pieceSize = 4 * 1024 * 1024;

/**
 * Whether the catalog lists a program image by the hash of the whole file, now or before it was signed or its checksum
 * was set. No such form is a repair: Windows hashes an image the Authenticode way and does not find it.
 * Yields how many bytes were hashed at each step.
 * Source: CryptCATAdminCalcHashFromFileHandle; "PE Format", CheckSum.
 */
export function* wholeFileHash(
  bytes: Uint8Array,
  index: CatalogIndex,
): Generator<number, Observation | null> {
  const extent = imageExtent(bytes);
  if (extent === null) return null;
  if (yield* listsWhole(bytes, index)) return { kind: 'whole-file-hash', of: 'itself' };
  const { signature, checksum } = extent;
  const plain = signature === null ? bytes : unsigned(bytes, extent, Math.min(signature.start, bytes.length));
  for (const image of signature === null ? [bytes] : [bytes, plain]) {
    for (const value of [null, 0, checksumOf(image, checksum)]) {
      const form = Uint8Array.from(image);
      if (value !== null) new DataView(form.buffer).setUint32(checksum, value, true);
      if (!(yield* listsWhole(form, index))) continue;
      return {
        kind: 'whole-file-hash',
        of: image === plain && signature !== null ? 'unsigned-form' : 'other-checksum',
      };
    }
  }
  return null;
}

function* listsWhole(bytes: Uint8Array, index: CatalogIndex): Generator<number, boolean> {
  for (const algorithm of index.algorithms) {
    const hash = createHash(algorithm);
    for (let at = 0; at < bytes.length; at += pieceSize) {
      const piece = bytes.subarray(at, at + pieceSize);
      hash.update(piece);
      yield piece.length;
    }
    if (index.has(algorithm, hash.digest('hex'))) return true;
  }
  return false;
}

/** 16-bit sums with carry over everything but the field itself, plus the length. Source: ImageHlp, CheckSumMappedFile. */
function checksumOf(image: Uint8Array, field: number): number {
  let sum = 0;
  for (let at = 0; at < image.length; at += 2) {
    if (at >= field && at < field + 4) continue;
    sum += (image[at] ?? 0) | ((image[at + 1] ?? 0) << 8);
    sum = (sum & 0xffff) + (sum >>> 16);
  }
  return sum + image.length;
}
