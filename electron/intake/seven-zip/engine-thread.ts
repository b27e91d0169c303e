import { Worker } from 'node:worker_threads';
import type { Budget } from '../budget';
import type { SevenZipJob, SevenZipResult, WorkerMessage } from './job';

/** A thread with one 7-Zip, which loads as soon as there is the thread and then waits for its one job. */
export class EngineThread {
  readonly #worker: Worker;
  /** Rejects when the thread ends, for whatever reason. */
  readonly #ended: Promise<never>;

  constructor(script: string) {
    this.#worker = new Worker(script, { stdin: false });
    this.#ended = new Promise((_, reject) => {
      this.#worker.on('error', reject);
      this.#worker.on('exit', (code) => reject(new Error(`the worker ended with code ${code}`)));
    });
    // It may end before there is a job, or after it.
    this.#ended.catch(() => {});
  }

  /** Rejects with the budget's error when the time is over or the person cancels, else with what went wrong. */
  run(job: SevenZipJob, budget: Budget, onWrote: (bytes: number) => void): Promise<SevenZipResult> {
    let settle = () => {};
    const answered = new Promise<SevenZipResult>((resolve, reject) => {
      const timer = setTimeout(() => reject(budget.timeout()), job.milliseconds);
      const onAbort = () => {
        try {
          budget.check();
        } catch (error) {
          reject(error);
        }
      };
      budget.signal?.addEventListener('abort', onAbort);
      settle = () => {
        clearTimeout(timer);
        budget.signal?.removeEventListener('abort', onAbort);
      };
      this.#worker.on('message', (message: WorkerMessage) => {
        try {
          if (message.kind === 'wrote') onWrote(message.bytes);
          else if (message.kind === 'done') resolve(message.result);
          else reject(Object.assign(new Error(message.message), { code: message.code }));
        } catch (error) {
          reject(error);
        }
      });
      this.#worker.postMessage(job);
      onAbort();
    });
    return Promise.race([answered, this.#ended]).finally(settle);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
