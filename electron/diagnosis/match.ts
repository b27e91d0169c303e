import type { FileHash } from '../../shared/model/package';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { hashInPieces } from '../authenticode';
import type { CatalogIndex } from '../catalog';

/** A digest that a catalog lists. Upper-case hex. */
export interface Match {
  readonly algorithm: DigestAlgorithm;
  readonly value: string;
}

const strongestFirst: readonly DigestAlgorithm[] = ['sha512', 'sha384', 'sha256', 'sha1', 'md5'];

/** The strongest digest by which a catalog lists a file; `null` when it does not. */
export function matchOf({ digests }: Pick<FileHash, 'digests'>, index: CatalogIndex): Match | null {
  for (const algorithm of strongestFirst) {
    const value = digests[algorithm];
    if (value !== undefined && index.has(algorithm, value)) return { algorithm, value };
  }
  return null;
}

/**
 * The same for bytes in memory, hashed as the file that they would be: an image by its Authenticode digest, a
 * cabinet by its own rule, anything else whole. Yields how many bytes were hashed at each step.
 * Source: "Windows Authenticode Portable Executable Signature Format"; CryptCATAdminCalcHashFromFileHandle.
 */
export function* matchBytes(bytes: Uint8Array, index: CatalogIndex): Generator<number, Match | null> {
  return matchOf(yield* hashInPieces(bytes, index.algorithms), index);
}
