/**
 * Entry of the worker thread that runs 7-Zip on a hostile archive: away from the thread that answers people, and
 * ended from outside when it takes too long. Built as a file of its own; its path comes in as `archiveWorker`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { runEngine } from './seven-zip/engine';
import type { SevenZipJob, WorkerMessage } from './seven-zip/job';

/** Bytes between two messages: one message per 64 KiB piece would cost more than the piece. */
const REPORT_EVERY = 1024 ** 2;

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

async function work(job: SevenZipJob): Promise<void> {
  let unreported = 0;
  const report = (bytes: number) => {
    unreported += bytes;
    if (unreported < REPORT_EVERY) return;
    send({ kind: 'wrote', bytes: unreported });
    unreported = 0;
  };
  const result = await runEngine(job, report);
  if (unreported > 0) send({ kind: 'wrote', bytes: unreported });
  send({ kind: 'done', result });
}

work(workerData as SevenZipJob).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  send({ kind: 'failed', message, code: (error as NodeJS.ErrnoException | null)?.code ?? null });
});
