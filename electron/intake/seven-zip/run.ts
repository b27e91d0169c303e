import { Worker } from 'node:worker_threads';
import type { Budget } from '../budget';
import { IntakeError } from '../errors';
import { runEngine } from './engine';
import type { SevenZipJob, SevenZipResult, WorkerMessage } from './job';

/**
 * Runs 7-Zip within the budget: in a worker thread that is ended when the time is over or the person cancels, or
 * on this thread when there is no worker script. Throws `IntakeError`; damage is told by the exit code.
 */
export async function runSevenZip(
  job: Omit<SevenZipJob, 'maxBytes' | 'maxEntries' | 'milliseconds'>,
  context: { budget: Budget; archiveWorker: string | null; shown: string },
): Promise<SevenZipResult> {
  const { budget, archiveWorker, shown } = context;
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
    result = await (archiveWorker === null
      ? runEngine(full, onWrote)
      : inWorker(archiveWorker, full, budget, onWrote));
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

function inWorker(
  script: string,
  job: SevenZipJob,
  budget: Budget,
  onWrote: (bytes: number) => void,
): Promise<SevenZipResult> {
  const worker = new Worker(script, { workerData: job, stdin: false });
  return new Promise<SevenZipResult>((resolve, reject) => {
    const timer = setTimeout(() => reject(budget.timeout()), job.milliseconds);
    const onAbort = () => {
      try {
        budget.check();
      } catch (error) {
        reject(error);
      }
    };
    budget.signal?.addEventListener('abort', onAbort);
    worker.on('message', (message: WorkerMessage) => {
      try {
        if (message.kind === 'wrote') onWrote(message.bytes);
        else if (message.kind === 'done') resolve(message.result);
        else reject(Object.assign(new Error(message.message), { code: message.code }));
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the worker ended with code ${code}`)));
    const settle = () => {
      clearTimeout(timer);
      budget.signal?.removeEventListener('abort', onAbort);
    };
    worker.once('exit', settle);
    onAbort();
  }).finally(() => worker.terminate());
}
