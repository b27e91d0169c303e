import { Piscina } from 'piscina';
import { type BatchResult, failedLine } from './batch-line';
import inspectInWorker, { type BatchSetup, type BatchTask } from './batch-worker';
import { inGroups, inOrder } from './in-order';

/** Inspects packages over several cores. */
export interface BatchPool {
  /**
   * Inspects each package, and gives the results in the order of the paths. Never rejects for a package: what goes
   * wrong, the end of its thread included, is the result of that package alone. What `skip` finds a result for is not
   * inspected.
   */
  inspectAll<S = never>(
    paths: AsyncIterable<string>,
    skip?: (path: string) => Promise<S | null>,
  ): AsyncGenerator<BatchResult | S, void, void>;
  inspect(path: string): Promise<BatchResult>;
  close(): Promise<void>;
}

export interface BatchPoolOptions {
  /** The built `batch-worker`; `null` works on the calling thread. */
  readonly workerFile: string | null;
  readonly threads: number;
  /** Milliseconds that a group of packages may take in all. */
  readonly timeLimit?: number;
}

/** Packages in a message to a thread at most. */
const largestGroup = 8;
/** Groups that are begun for each thread: enough that none waits while one package takes long. */
const groupsAhead = 3;
/** Reading has limits of its own; this one is for a share that never answers. */
const longest = 30 * 60_000;
const threadMebibytes = 1024;

/**
 * Packages in a message: one for each thread first, then one more in each round. So few packages keep all threads busy,
 * and for many of them messages cost next to nothing.
 */
export const groupSize = (index: number, threads: number): number =>
  Math.min(largestGroup, 1 + Math.floor(index / threads));

type Pool = Piscina<BatchTask, readonly BatchResult[]>;

export function createBatchPool(setup: BatchSetup, options: BatchPoolOptions): BatchPool {
  const { workerFile, threads, timeLimit = longest } = options;
  const pools: Pool[] = [];
  // Why a pool can start no thread: the library would let its packages wait for ever.
  const failures = new Map<Pool, Error>();
  const poolOf = (maxThreads: number): Pool => {
    const resourceLimits = { maxOldGenerationSizeMb: threadMebibytes };
    const made: Pool = new Piscina({
      filename: workerFile ?? '',
      minThreads: 0,
      maxThreads,
      idleTimeout: 10_000,
      resourceLimits,
    });
    made.on('error', (error) => {
      failures.set(made, error);
      void made.destroy();
    });
    pools.push(made);
    return made;
  };
  let [all, single]: [Pool | null, Pool | null] = [null, null];
  let turn: Promise<unknown> = Promise.resolve();
  // Not AbortSignal.timeout: until it fires it would keep every result in memory.
  const runIn = async (pool: Pool, paths: readonly string[]) => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), timeLimit);
    try {
      return await pool.run({ paths, setup }, { signal: limit.signal });
    } finally {
      clearTimeout(timer);
    }
  };

  const inspectAlone = (path: string): Promise<BatchResult> => {
    single ??= poolOf(1);
    const pool = single;
    const result = turn
      .then(() => runIn(pool, [path]))
      .then(([only]) => only ?? gaveUp(path, new Error('nothing was found out'), setup.context))
      .catch((error: Error) => gaveUp(path, failures.get(pool) ?? error, setup.context));
    turn = result;
    return result;
  };
  const inspectGroup = async (paths: readonly string[]): Promise<readonly BatchResult[]> => {
    if (paths.length === 0) return [];
    if (workerFile === null) return inspectInWorker({ paths, setup });
    all ??= poolOf(threads);
    // A thread that ends takes the packages beside the guilty one along: each is tried once more, by itself.
    return runIn(all, paths).catch(() => Promise.all(paths.map(inspectAlone)));
  };
  return {
    async *inspectAll<S>(paths: AsyncIterable<string>, skip?: (path: string) => Promise<S | null>) {
      const inspectRest = async (group: readonly string[]): Promise<readonly (BatchResult | S)[]> => {
        const skipped = skip === undefined ? group.map(() => null) : await Promise.all(group.map(skip));
        const rest = await inspectGroup(group.filter((_, index) => skipped[index] === null));
        const left = [...rest];
        return skipped.flatMap((found) => found ?? left.shift() ?? []);
      };
      const groups = inGroups(paths, (index) => groupSize(index, threads));
      for await (const results of inOrder(groups, threads * groupsAhead, inspectRest)) yield* results;
    },
    async inspect(path) {
      const [result] = await inspectGroup([path]);
      return result ?? inspectAlone(path);
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}

function gaveUp(path: string, error: Error, context: string): BatchResult {
  const why = error.name === 'AbortError' ? 'it took too long' : error.message;
  const message = `${path} could not be inspected: ${why}. Try it by itself, or report it.`;
  return failedLine(path, { code: 'UNREADABLE', message }, { context, files: null, passing: true });
}
