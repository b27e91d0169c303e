/**
 * Entry of the worker thread that runs 7-Zip on a hostile archive: away from the thread that answers people, and
 * ended from outside when it takes too long. Built as a file of its own; its path comes in as `archiveWorker`.
 */
import { parentPort } from 'node:worker_threads';
import { loadEngine } from './seven-zip/engine';
import type { SevenZipJob, WorkerMessage } from './seven-zip/job';

/** Bytes between two messages: one message per 64 KiB piece would cost more than the piece. */
const REPORT_EVERY = 1024 ** 2;

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

const engine = loadEngine();

async function work(job: SevenZipJob): Promise<void> {
  let unreported = 0;
  const report = (bytes: number) => {
    unreported += bytes;
    if (unreported < REPORT_EVERY) return;
    send({ kind: 'wrote', bytes: unreported });
    unreported = 0;
  };
  const result = (await engine).run(job, report);
  if (unreported > 0) send({ kind: 'wrote', bytes: unreported });
  send({ kind: 'done', result });
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  send({ kind: 'failed', message, code: (error as NodeJS.ErrnoException | null)?.code ?? null });
}

// The one job comes as a message. An engine that could not be loaded is told as its failure.
parentPort?.once('message', (job: SevenZipJob) => work(job).catch(fail));
engine.catch(() => {});
