import { type Batch, type BatchResult, type FollowedSource, failedLine, sourceChanges } from '../../app';
import { batchTally, type Sink } from './batch-sink';
import { type ExitStatus, exitStatus } from './exit-status';
import type { Terminal } from './terminal';

/**
 * Inspects everything, then again whatever changes, comes or goes, until Ctrl+C. What was found wrong in between was
 * said then; ending on request is no failure.
 */
export async function watchBatch(
  batch: Batch,
  units: () => AsyncIterable<string>,
  sink: Sink,
  terminal: Terminal,
): Promise<ExitStatus> {
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    const known = new Map<string, string | null>();
    const tally = batchTally(terminal);
    const take = async (result: BatchResult, files: string | null): Promise<void> => {
      known.set(result.path, files);
      tally.count(result);
      await sink(result);
    };
    for await (const result of batch.inspectAll(units())) {
      if (stop.signal.aborted) return exitStatus.done;
      await take(result, result.files);
      if (terminal.closed) return tally.finish();
    }
    tally.finish();
    terminal.hint('Watching for changes; Ctrl+C ends it.');
    const followed = () => followedOf(units, known);
    for await (const { path, state } of sourceChanges(followed, { signal: stop.signal, ref: true })) {
      const changed = `${new Date().toTimeString().slice(0, 8)} ${path}`;
      if (state === null) {
        terminal.hint(`${changed} is gone.`);
        const message = `${path} is not there any more.`;
        const failure = { code: 'NOT_FOUND', message } as const;
        await take(failedLine(path, failure, { context: batch.context, files: null, passing: true }), null);
        known.delete(path);
      } else {
        terminal.hint(`${changed} ${known.has(path) ? 'changed' : 'is new'}: inspected again.`);
        const result = await batch.inspect(path);
        await take(result, result.files ?? state);
      }
      if (terminal.closed) break;
    }
    return exitStatus.done;
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}

/** What there is now, and what there was. */
async function* followedOf(
  units: () => AsyncIterable<string>,
  known: ReadonlyMap<string, string | null>,
): AsyncGenerator<FollowedSource> {
  const gone = new Set(known.keys());
  for await (const path of units()) {
    gone.delete(path);
    yield { id: path, path, state: known.get(path) ?? null };
  }
  for (const path of gone) yield { id: path, path, state: known.get(path) ?? null };
}
