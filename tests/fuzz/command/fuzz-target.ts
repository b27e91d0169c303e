import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minimise } from './minimise';
import type { Fault, Found, Task } from './protocol';
import { readNote, runChild } from './start-child';

/** Longer than the largest input may take, on a machine that does other things too. Milliseconds. */
const PATIENCE = 15_000;
const MINIMISE_MS = 20_000;
/** Ways in which one target may fail before it is left alone. */
const MOST_FAULTS = 8;

export interface Failure {
  readonly why: Fault['why'];
  readonly detail: string;
  readonly case: number;
  /** Where the input was kept. */
  readonly file: string;
}

export interface Result {
  readonly target: string;
  readonly seed: number;
  readonly executions: number;
  readonly seconds: number;
  readonly failures: readonly Failure[];
}

/** Fuzzes one target for some seconds; what fails is confirmed alone, made shorter and kept below `found`. */
export async function fuzzTarget(
  target: string,
  seed: number,
  seconds: number,
  found: string,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-fuzz-'));
  try {
    const { faults, executions } = await collect(
      { target, seed, kept: keptOf(join(found, target)) },
      seconds,
      join(folder, 'progress'),
    );
    const failures: Failure[] = [];
    for (const each of faults) {
      const failure = await keep(target, each, join(folder, 'input'), found);
      if (failure !== null) failures.push(failure);
    }
    return { target, seed, executions, seconds, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Job = Pick<Extract<Task, { kind: 'fuzz' }>, 'target' | 'seed' | 'kept'>;

/** What once failed is run before anything new; a target that never failed has no folder. */
const keptOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .toSorted()
        .map((file) => join(folder, file))
    : [];

/** Starts again behind each case that ended the process, until the time is over. */
async function collect(job: Job, seconds: number, progress: string) {
  const faults = new Map<string, Found>();
  let executions = 0;
  let from = 0;
  let left = seconds;
  while (left > 0 && faults.size < MOST_FAULTS) {
    writeFileSync(progress, '');
    let begun = Date.now();
    let over = false;
    const fault = await runChild(
      { kind: 'fuzz', ...job, from, seconds: left },
      {
        progress,
        patience: PATIENCE,
        onTold: (told) => {
          if (told.kind === 'ready') begun = Date.now();
          if (told.kind === 'done') executions += told.executions;
          over ||= told.kind === 'done';
          if (told.kind === 'fault' || told.kind === 'stopped') faults.set(told.fault.sign, told);
        },
      },
    );
    if (over) break;
    const { number, input } = readNote(progress);
    const last = Math.max(from, number);
    if (fault !== null) {
      const found = { case: last, input: Buffer.from(input).toString('base64'), fault };
      faults.set(`${fault.sign} ${last}`, found);
    }
    executions += last - from + 1;
    from = last + 1;
    left -= Math.max(1, (Date.now() - begun) / 1000);
  }
  return { faults: [...faults.values()], executions };
}

async function keep(
  target: string,
  { case: number, input: encoded, fault }: Found,
  file: string,
  found: string,
): Promise<Failure | null> {
  const input = Uint8Array.from(Buffer.from(encoded, 'base64'));
  const confirmed = await replay(target, input, file);
  // Only alone can be told that it was this input and not what else the machine did.
  if (confirmed === null && fault.why === 'slow') return null;
  const shorter =
    confirmed === null
      ? input
      : await minimise(
          input,
          async (candidate) => (await replay(target, candidate, file))?.sign === confirmed.sign,
          MINIMISE_MS,
        );
  const name = createHash('sha256').update(shorter).digest('hex').slice(0, 12);
  mkdirSync(join(found, target), { recursive: true });
  const kept = join(found, target, `${fault.why}-${name}.bin`);
  writeFileSync(kept, shorter);
  const detail = confirmed === null ? `${fault.detail}\n(not when it runs alone)` : confirmed.detail;
  return { why: fault.why, detail, case: number, file: kept };
}

async function replay(target: string, input: Uint8Array, file: string): Promise<Fault | null> {
  writeFileSync(file, input);
  let told: Fault | null = null;
  const fault = await runChild(
    { kind: 'replay', target, file },
    {
      patience: PATIENCE,
      onTold: (each) => {
        if (each.kind === 'replayed') told = each.fault;
      },
    },
  );
  return told ?? fault;
}
