import type { FileHash } from '../../shared/model/package';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { bytesSource } from './byte-source';
import { DigestSet } from './digest-set';
import { readLayout } from './read-layout';

/**
 * Hashes bytes in memory as the file they are: Authenticode for an image, the cabinet rule for a cabinet, flat
 * for everything else. For files on disk use `hashFile`, which does not need them whole.
 */
export function hashBytes(bytes: Uint8Array, algorithms: readonly DigestAlgorithm[]): FileHash {
  const { kind, ranges, zeroPadding } = readLayout(bytesSource(bytes));
  const digests = new DigestSet(algorithms);
  for (const { start, end } of ranges) digests.update(bytes.subarray(start, end));
  if (zeroPadding > 0) digests.update(new Uint8Array(zeroPadding));
  return { kind, digests: digests.finish() };
}
