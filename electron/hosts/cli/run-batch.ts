import { availableParallelism } from 'node:os';
import type { PcOptions } from '../../app';
import {
  type Batch,
  isInShard,
  openBatch,
  openResumable,
  packagesBeneath,
  type Shard,
  sourceState,
  stateOf,
} from '../../app';
import { builtWorker } from '../common/built-files';
import { version } from '../common/version';
import { batchTally, type Sink, sinkOf } from './batch-sink';
import { engineOptions } from './engine-options';
import { type ExitStatus, exitStatus, worst } from './exit-status';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { watchBatch } from './watch-batch';

export interface BatchOptions {
  /** Each package beneath the paths by itself, else the paths themselves. */
  readonly each: boolean;
  readonly json: boolean;
  readonly watch: boolean;
  readonly jobs: number | undefined;
  readonly shard: Shard | undefined;
  readonly resume: string | undefined;
}

/** Inspects many packages, a line for each, in the order of their paths. */
export async function inspectBatch(
  roots: readonly string[],
  pc: PcOptions,
  options: BatchOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  const outer = await runInput(terminal, roots.join(', '), async () => {
    const { workers, ...engine } = engineOptions(terminal);
    const jobs = options.jobs ?? availableParallelism();
    const batch = await openBatch({
      ...pc,
      ...engine,
      version,
      jobs,
      workers: { ...workers, batch: builtWorker('batch-worker.js') },
    });
    try {
      const units = () => unitsOf(roots, options);
      const { resume } = options;
      if (resume !== undefined)
        status = await runInput(terminal, resume, () => runResumable(resume, batch, units, terminal));
      else if (options.watch) status = await watchBatch(batch, units, sinkOf(options, terminal), terminal);
      else status = await runAll(batch, units, sinkOf(options, terminal), terminal);
    } finally {
      await batch.close();
    }
    return undefined;
  });
  return worst(outer, status);
}

async function* unitsOf(roots: readonly string[], { each, shard }: BatchOptions) {
  for (const root of roots) {
    for await (const path of each ? packagesBeneath(root) : [root]) {
      if (shard === undefined || isInShard(path, root, shard)) yield path;
    }
  }
}

type Units = () => AsyncIterable<string>;

async function runAll(batch: Batch, units: Units, sink: Sink, terminal: Terminal): Promise<ExitStatus> {
  const tally = batchTally(terminal);
  for await (const result of batch.inspectAll(units())) {
    tally.count(result);
    await sink(result);
    if (terminal.closed) break;
  }
  return tally.finish();
}

/** What an earlier run found out of a package that is as it was then counts like what is found out now. */
async function runResumable(
  name: string,
  batch: Batch,
  units: Units,
  terminal: Terminal,
): Promise<ExitStatus> {
  const file = await openResumable(name);
  try {
    const tally = batchTally(terminal);
    const unchanged = async (path: string): Promise<string | null> => {
      const known = file.find(path)?.state ?? null;
      if (known === null) return null;
      return known === stateOf(batch.context, await sourceState(path).catch(() => null)) ? path : null;
    };
    for await (const result of batch.inspectAll(units(), unchanged)) {
      if (typeof result === 'string') {
        tally.keep(result, file.find(result));
        await file.keep(result);
      } else {
        tally.count(result);
        await file.write(result.path, result.text);
      }
    }
    const left = await file.finish();
    const status = tally.finish();
    if (left > 0) terminal.hint(leftOut(left, name));
    return status;
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}

/** Said of packages that are gone, and of those of another folder or shard, whose lines a person may miss. */
const leftOut = (count: number, name: string): string =>
  `${count === 1 ? '1 line' : `${count} lines`} of packages that are not in this run went from ${name}. Give each folder and each shard a file of its own.`;
