import type { FileHash } from '../../shared/model/package';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { bytesSource } from './byte-source';
import { DigestSet } from './digest-set';
import { readLayout } from './read-layout';

/** Bytes that are hashed between two moments at which others may have a turn: some milliseconds of work. */
const PIECE = 4 * 1024 * 1024;

/**
 * Hashes bytes in memory as the file they are: Authenticode for an image, the cabinet rule for a cabinet, flat
 * for everything else. For files on disk use `hashFile`, which does not need them whole.
 */
export function hashBytes(bytes: Uint8Array, algorithms: readonly DigestAlgorithm[]): FileHash {
  const pieces = hashInPieces(bytes, algorithms);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** The same piece by piece: yields how many bytes each algorithm was given. */
export function* hashInPieces(
  bytes: Uint8Array,
  algorithms: readonly DigestAlgorithm[],
): Generator<number, FileHash> {
  const { kind, ranges, zeroPadding } = readLayout(bytesSource(bytes));
  const digests = new DigestSet(algorithms);
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += PIECE) {
      const piece = bytes.subarray(at, Math.min(end, at + PIECE));
      digests.update(piece);
      yield piece.length;
    }
  }
  if (zeroPadding > 0) digests.update(new Uint8Array(zeroPadding));
  return { kind, digests: digests.finish() };
}
