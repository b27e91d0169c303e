import type { DigestAlgorithm } from '../../shared/model/signature';
import { type HashedFile, hashFile } from './hash-file';

/** What the pool sends to a worker thread. */
export interface HashTask {
  readonly diskPath: string;
  readonly algorithms: readonly DigestAlgorithm[];
  /** One 64-bit count of hashed bytes that all workers of a run add to. */
  readonly progress: SharedArrayBuffer;
}

/**
 * Entry of the hashing worker thread: one file per task, or none, which only starts the thread. Cancelling ends the
 * thread, so there is no signal here.
 */
export default function hashInWorker(task: HashTask | null): Promise<HashedFile> | null {
  if (task === null) return null;
  const hashed = new BigInt64Array(task.progress);
  return hashFile(task.diskPath, task.algorithms, {
    onBytes: (count) => void Atomics.add(hashed, 0, BigInt(count)),
  });
}
