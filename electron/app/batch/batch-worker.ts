import { AppError } from '../app-error';
import { withDiagnoses } from '../packages/diagnose-once';
import { inspectOn, type OnceDeps, passingPc } from '../packages/once';
import { sourceState } from '../packages/source-state';
import type { PassingPc } from '../pcs/pc-input';
import type { PcOptions } from '../pcs/pc-options';
import { type BatchResult, failedLine, inspectedLine } from './batch-line';
import { inOrder } from './in-order';
import { isPassing } from './passing';

/** What every package of a batch is inspected with. Plain data. */
export interface BatchSetup extends PcOptions, Pick<OnceDeps, 'dataFolder' | 'tempFolder' | 'workers'> {
  /** Tells this PC and this program from others; see `stateOf`. */
  readonly context: string;
}

/** A few packages at a time: a message between threads costs a tenth of what a small package does. */
export interface BatchTask {
  readonly paths: readonly string[];
  readonly setup: BatchSetup;
}

/** While one package waits for the disk, another is worked on. More would unpack too many archives at once. */
const lanes = 2;

/** The PC is read once by each thread. */
let known: { readonly context: string; readonly pc: Promise<PassingPc> } | null = null;

/** Entry of the thread that inspects packages; gives their results in the same order. */
export default async function inspectInWorker({ paths, setup }: BatchTask): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = [];
  for await (const result of inOrder(paths, lanes, (path) => inspectOne(path, setup))) results.push(result);
  return results;
}

/** What is wrong with a package is its result. */
async function inspectOne(path: string, setup: BatchSetup): Promise<BatchResult> {
  const { context } = setup;
  if (known?.context !== context) known = { context, pc: passingPc(setup) };
  // Before it is read: what changes meanwhile shows as another state.
  const files = await sourceState(path).catch(() => null);
  try {
    const inspection = await inspectOn(await known.pc, path, setup);
    return inspectedLine(await withDiagnoses(inspection, setup), context, files);
  } catch (error) {
    return failedLine(path, failureOf(error), { context, files, passing: isPassing(error) });
  }
}

function failureOf(error: unknown): NonNullable<BatchResult['failure']> {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'INTERNAL', message };
}
