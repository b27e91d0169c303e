import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Piscina } from 'piscina';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { type HashedFile, hashFile } from './hash-file';
import type { HashTask } from './hash-worker';

/** One file to be hashed; `id` names it in the answer and in progress. */
export interface HashJob {
  readonly id: string;
  readonly diskPath: string;
  /** Bytes, for sharing out the work and for progress. */
  readonly size: number;
}

export interface HashRunOptions {
  readonly signal?: AbortSignal;
  /** Told several times a second while hashing: bytes done and in all, and the file that was begun last. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly file: string;
  }) => void;
}

/** Hashes many files over all cores without holding up the thread that asks. */
export interface HashPool {
  /** Starts the threads, if that many bytes are to be hashed soon: they get ready while the package is read. */
  prepare(bytes: number): void;
  /**
   * Hashes every file. One that cannot be read, or whose worker fails or takes too long, has a problem in its
   * answer; the others are not touched by it. Rejects only when `signal` is aborted, with its reason, at once.
   */
  hashAll(
    files: readonly HashJob[],
    algorithms: readonly DigestAlgorithm[],
    options?: HashRunOptions,
  ): Promise<Map<string, HashedFile>>;
  /** Ends the threads. */
  close(): Promise<void>;
}

export interface HashPoolOptions {
  /** The built `hash-worker`; `null` hashes on the calling thread. */
  readonly workerFile: string | null;
  /** As many as there are cores unless given. */
  readonly threads?: number;
  /** Milliseconds that a file of this many bytes may take in a worker. */
  readonly timeLimit?: (size: number) => number;
}

/** Below this a worker takes longer to start than the hashing takes. */
const SMALL_TOTAL = 8 * 1024 * 1024;
const PROGRESS_MS = 100;
/** How long small files may keep the calling thread from anything else. */
const TURN_MS = 10;
/** A minute, and more for what a slow network share delivers at 2 MB a second. */
const generousLimit = (size: number): number => 60_000 + Math.ceil(size / 2000);

interface Workers {
  readonly pool: Piscina<HashTask | null, HashedFile>;
  /** Why no thread can be started: the library would let its file wait for ever. */
  failure: Error | null;
}

/** Makes a pool. Threads start when there is enough to do, and end when there has been nothing for a while. */
export function createHashPool(options: HashPoolOptions): HashPool {
  const { workerFile, threads = availableParallelism(), timeLimit = generousLimit } = options;
  let started: Promise<Workers> | null = null;
  const workers = (filename: string): Promise<Workers> => {
    if (started !== null) return started;
    const own = startPool(filename, Math.max(1, threads), () => {
      if (started === own) started = null;
    });
    started = own;
    return own;
  };
  return {
    prepare(bytes) {
      // What goes wrong here goes wrong again, and is told, when there is a file to hash.
      if (workerFile !== null && bytes >= SMALL_TOTAL)
        workers(workerFile)
          .then(startThreads)
          .catch(() => {});
    },
    async hashAll(files, algorithms, run = {}) {
      run.signal?.throwIfAborted();
      const total = files.reduce((sum, { size }) => sum + size, 0);
      const results =
        workerFile === null || total < SMALL_TOTAL
          ? await hashHere(files, algorithms, total, run)
          : await hashInPool(await workers(workerFile), timeLimit, files, algorithms, total, run);
      run.signal?.throwIfAborted();
      return results;
    },
    async close() {
      const closing = started;
      started = null;
      await (await closing)?.pool.destroy();
    },
  };
}

/** The library is loaded with the first threads: small packages, which need none, are read sooner without it. */
async function startPool(filename: string, maxThreads: number, onFailed: () => void): Promise<Workers> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename,
    minThreads: 0,
    maxThreads,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const workers: Workers = { pool, failure: null };
  pool.on('error', (error) => {
    workers.failure = error;
    onFailed();
    void pool.destroy();
  });
  return workers;
}

/** A thread is started for every task that none is free for. */
async function startThreads({ pool }: Workers): Promise<void> {
  await Promise.all(Array.from({ length: pool.options.maxThreads }, () => pool.run(null)));
}

async function hashHere(
  files: readonly HashJob[],
  algorithms: readonly DigestAlgorithm[],
  total: number,
  { signal, onProgress }: HashRunOptions,
): Promise<Map<string, HashedFile>> {
  const results = new Map<string, HashedFile>();
  let done = 0;
  let told = 0;
  let turn = Date.now();
  for (const { id, diskPath } of files) {
    const onBytes = (count: number) => {
      done += count;
      if (Date.now() - told < PROGRESS_MS) return;
      told = Date.now();
      onProgress?.({ done: Math.min(done, total), total, file: id });
    };
    results.set(id, await hashFile(diskPath, algorithms, { onBytes, ...(signal ? { signal } : {}) }));
    if (Date.now() - turn < TURN_MS) continue;
    await setImmediate();
    turn = Date.now();
  }
  onProgress?.({ done: total, total, file: files.at(-1)?.id ?? '' });
  return results;
}

async function hashInPool(
  workers: Workers,
  timeLimit: (size: number) => number,
  files: readonly HashJob[],
  algorithms: readonly DigestAlgorithm[],
  total: number,
  { signal, onProgress }: HashRunOptions,
): Promise<Map<string, HashedFile>> {
  const progress = new SharedArrayBuffer(8);
  const hashed = new BigInt64Array(progress);
  // The largest first, so that no core is left with one when the others are through.
  const queue = files.toSorted((a, b) => b.size - a.size);
  const results = new Map<string, HashedFile>();
  let file = queue[0]?.id ?? '';
  const tell = () => {
    onProgress?.({ done: Math.min(Number(Atomics.load(hashed, 0)), total), total, file });
  };
  const timer = setInterval(tell, PROGRESS_MS);
  const runLane = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      file = job.id;
      const task = { diskPath: job.diskPath, algorithms, progress };
      results.set(job.id, await runOne(workers, task, job, timeLimit(job.size), signal));
    }
  };
  try {
    // One lane per thread: a file's time limit starts when it is begun, not while it waits.
    await Promise.all(Array.from({ length: workers.pool.options.maxThreads }, runLane));
    onProgress?.({ done: total, total, file });
    return results;
  } finally {
    queue.length = 0;
    clearInterval(timer);
  }
}

async function runOne(
  workers: Workers,
  task: HashTask,
  job: HashJob,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<HashedFile> {
  const timeout = AbortSignal.timeout(limit);
  try {
    if (workers.failure !== null) throw workers.failure;
    return await workers.pool.run(task, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  } catch (error) {
    signal?.throwIfAborted();
    if (workers.failure !== null)
      return failed(job, 'HASH_FAILED', `no thread can be started (${workers.failure.message})`);
    return timeout.aborted
      ? failed(job, 'HASH_TIMEOUT', `it took more than ${Math.round(limit / 1000)} seconds`)
      : failed(job, 'HASH_FAILED', error instanceof Error ? error.message : String(error));
  }
}

function failed(job: HashJob, code: string, why: string): HashedFile {
  const message = `${path.basename(job.diskPath)} was not hashed: ${why}. Try again, or report it.`;
  return {
    size: job.size,
    hash: null,
    image: null,
    embeddedSignature: null,
    problem: { code, severity: 'error', message },
  };
}
