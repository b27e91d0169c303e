import type { Budget } from '../budget';
import { IntakeError } from '../errors';
import { loadEngine } from './engine';
import { EngineThread } from './engine-thread';
import type { SevenZipJob, SevenZipResult } from './job';

/** What a run of 7-Zip is held to, and what it is called in messages. */
interface RunContext {
  readonly budget: Budget;
  readonly archiveWorker: string | null;
  readonly shown: string;
}

type Job = Omit<SevenZipJob, 'maxBytes' | 'maxEntries' | 'milliseconds'>;

/**
 * Runs 7-Zip within the budget: in a worker thread that is ended when the time is over or the person cancels, or
 * on this thread when there is no worker script. Throws `IntakeError`; damage is told by the exit code.
 */
export async function runSevenZip(job: Job, context: RunContext): Promise<SevenZipResult> {
  const prepared = prepareSevenZip(context);
  try {
    return await prepared.run(job);
  } finally {
    await prepared.close();
  }
}

/** A 7-Zip for one run, which gets ready in its thread while the archive for it is being written. */
export interface PreparedSevenZip {
  /** What `runSevenZip` does. */
  run(job: Job): Promise<SevenZipResult>;
  close(): Promise<void>;
}

export function prepareSevenZip(context: RunContext): PreparedSevenZip {
  const engine = context.archiveWorker === null ? null : new EngineThread(context.archiveWorker);
  return {
    run: (job) => runWithin(job, engine, context),
    async close() {
      await engine?.close();
    },
  };
}

async function runWithin(
  job: Job,
  engine: EngineThread | null,
  { budget, shown }: RunContext,
): Promise<SevenZipResult> {
  budget.check();
  const full: SevenZipJob = {
    ...job,
    maxBytes: Math.max(0, budget.limits.totalBytes - budget.bytes),
    maxEntries: budget.limits.files,
    milliseconds: budget.remaining(),
  };
  const onWrote = (bytes: number) => budget.wrote(bytes, shown);
  let result: SevenZipResult;
  try {
    result = await (engine === null
      ? (await loadEngine()).run(full, onWrote)
      : engine.run(full, budget, onWrote));
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    const code = (cause as NodeJS.ErrnoException | null)?.code;
    // The system's own codes, such as ENOSPC: the disk failed, not the archive.
    if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) {
      const message = `${shown} could not be extracted to the temporary folder (${code}). Check that the disk is not full.`;
      throw new IntakeError({ code: 'TEMP_FAILED', message, path: shown, cause });
    }
    throw new IntakeError({
      code: 'DAMAGED',
      message: `${shown} cannot be extracted: 7-Zip gave up on it. Download or copy it again.`,
      path: shown,
      cause,
    });
  }
  refuseStopped(result, budget, shown);
  return result;
}

function refuseStopped(result: SevenZipResult, budget: Budget, shown: string): void {
  switch (result.stopped) {
    case null:
      return;
    case 'bytes':
      budget.addBytes(budget.limits.totalBytes + 1);
      return;
    case 'entries':
    case 'output':
      budget.addFiles(budget.limits.files + 1);
      return;
    case 'time':
      budget.check();
      throw new IntakeError({ code: 'TIMEOUT', message: `Extracting ${shown} took too long.`, path: shown });
  }
}
