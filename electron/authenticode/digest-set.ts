import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '../../shared/model/signature';
import type { FileDigests } from './embedded-signature';

/** Several digests over the same bytes at once, each algorithm once: a file is read one time only. */
export class DigestSet {
  private readonly hashes: readonly (readonly [DigestAlgorithm, ReturnType<typeof createHash>])[];

  constructor(algorithms: readonly DigestAlgorithm[]) {
    this.hashes = [...new Set(algorithms)].map((algorithm) => [algorithm, createHash(algorithm)] as const);
  }

  update(bytes: Uint8Array): void {
    for (const [, hash] of this.hashes) hash.update(bytes);
  }

  /** Ends the computation. Upper-case hex. */
  finish(): FileDigests {
    return Object.fromEntries(
      this.hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex').toUpperCase()]),
    );
  }
}
