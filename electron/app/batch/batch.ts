import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createPrivateFolder, IntakeError, removeStaleTemporaryFolders } from '../../intake';
import { AppError } from '../app-error';
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

/** Makes ready for many packages. Rejects with `AppError`: no such PC, or no room for temporary files. */
export async function openBatch(options: PcOptions & BatchDeps): Promise<Batch> {
  const { workers, version, jobs = availableParallelism(), onProgress: _, signal: __, ...plain } = options;
  const context = contextOf(await passingPc(options), version);
  // What a killed run has left.
  await removeStaleTemporaryFolders(options.tempFolder);
  const { own, tempFolder } = await temporaryFolder(options.tempFolder);
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

async function temporaryFolder(parent: string) {
  try {
    const own = await createPrivateFolder(parent);
    return { own, tempFolder: await own.createSubFolder() };
  } catch (error) {
    if (error instanceof IntakeError) throw new AppError('UNREADABLE', error.message, { cause: error });
    throw error;
  }
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
