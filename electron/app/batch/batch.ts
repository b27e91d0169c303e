import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createPrivateFolder, removeStaleTemporaryFolders } from '../../intake';
import { type OnceDeps, passingPc } from '../packages/once';
import type { PassingPc } from '../pcs/pc-input';
import type { PcOptions } from '../pcs/pc-options';
import { type BatchPool, createBatchPool } from './pool';

export interface BatchDeps extends Omit<OnceDeps, 'workers'> {
  readonly workers: OnceDeps['workers'] & { readonly batch: string | null };
  /** Of this program: another version may judge otherwise. */
  readonly version: string;
  /** Threads; as many as there are cores unless given. */
  readonly jobs?: number;
}

/** Inspects many packages for one PC. */
export interface Batch extends BatchPool {
  /** Tells this PC and this program from others in the `state` of a line. */
  readonly context: string;
}

/** Makes ready for many packages. Rejects with `AppError` when there is no such PC. */
export async function openBatch(options: PcOptions & BatchDeps): Promise<Batch> {
  const { workers, version, jobs = availableParallelism(), onProgress: _, signal: __, ...plain } = options;
  const context = contextOf(await passingPc(options), version);
  // What a killed run has left.
  await removeStaleTemporaryFolders(options.tempFolder);
  const own = await createPrivateFolder(options.tempFolder);
  const tempFolder = await own.createSubFolder();
  const setup = { ...plain, context, tempFolder, workers: { hash: null, archive: workers.archive } };
  const pool = createBatchPool(setup, { workerFile: workers.batch, threads: jobs });
  return {
    ...pool,
    context,
    async close() {
      await pool.close();
      await own.remove();
    },
  };
}

/** Everything but the files that decides what a line says. */
function contextOf({ pc, certificates }: PassingPc, version: string): string {
  const stores = Object.entries(certificates).map(([store, held]) => [
    store,
    held.map(({ thumbprint256 }) => thumbprint256).toSorted(),
  ]);
  const text = JSON.stringify([version, pc, stores]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
