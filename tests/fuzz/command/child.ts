import { mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../spoil/random';
import { targets } from '../targets';
import { type Fault, MOST_MEMORY, type Task, type Told } from './protocol';
import { makeInput, type Target, timeLimit } from './target';

/** One process runs one target, so that what hangs or dies is ended and found by its number. */
const task: Task = JSON.parse(process.argv[2] ?? '');
const progress = process.argv[3] ?? '';
const open = targets[task.target];
if (open === undefined) throw new Error(`There is no target "${task.target}".`);

// Without its parent, nobody would ever end it.
process.once('disconnect', () => process.exit());

const folder = mkdtempSync(join(tmpdir(), `preflight-fuzz-${task.target}-`));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.chdir(folder);

const peakMemory = (): number => process.resourceUsage().maxRSS * 1024;
const tell = (told: Told): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(told, () => resolve());
  });

/** A fault outside of any promise that somebody waits for belongs to the case that is running. */
let stray: unknown;
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    stray ??= error;
  });
}

const target = await (await open())(folder);
let start = peakMemory();

const bytesOf = (file: string): Uint8Array => Uint8Array.from(readFileSync(file));

/** Runs one input; `null` when all is well. The time is the processor's: other programs do not count. */
async function fails(input: Uint8Array): Promise<Fault | null> {
  const begun = process.cpuUsage();
  stray = undefined;
  try {
    await target.run(Uint8Array.from(input));
    if (stray !== undefined) throw stray;
  } catch (error) {
    return threw(error);
  }
  const { user, system } = process.cpuUsage(begun);
  const took = Math.round((user + system) / 1000);
  if (took > timeLimit(target, input)) {
    return { why: 'slow', sign: 'slow', detail: `${took} ms for ${input.length} bytes` };
  }
  const memory = peakMemory() - start;
  if (memory <= MOST_MEMORY) return null;
  return { why: 'memory', sign: 'memory', detail: `${Math.round(memory / 1024 ** 2)} MiB` };
}

function threw(error: unknown): Fault {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { why: 'threw', sign: `${name} ${frames[0]?.trim() ?? message}`, detail: stack || message };
}

async function fuzz(task: Extract<Task, { kind: 'fuzz' }>, target: Target): Promise<void> {
  const noted = noteCases(progress);
  const end = Date.now() + task.seconds * 1000;
  const known = new Set<string>();
  let executions = 0;
  // What is kept is run however short the time is.
  for (; Date.now() < end || executions + task.from < task.kept.length; executions += 1) {
    const index = task.from + executions;
    const kept = task.kept[index];
    const input = kept === undefined ? makeInput(target, new Random(task.seed, index)) : bytesOf(kept);
    noted(index, input);
    const fault = await fails(input);
    if (fault === null) continue;
    const found = { case: index, input: Buffer.from(input).toString('base64'), fault };
    // Once too much memory was taken, nothing more can be told of it.
    if (fault.why === 'memory') return tell({ kind: 'stopped', ...found });
    if (!known.has(fault.sign)) await tell({ kind: 'fault', ...found });
    known.add(fault.sign);
  }
  await tell({ kind: 'done', executions });
}

/** Writes down each case before it is run: its number, its length and its input. */
function noteCases(path: string): (index: number, input: Uint8Array) => void {
  const file = openSync(path, 'r+');
  const head = Buffer.alloc(8);
  return (index, input) => {
    head.writeUInt32LE(index);
    head.writeUInt32LE(input.length, 4);
    writeSync(file, input, 0, input.length, head.length);
    writeSync(file, head, 0, head.length, 0);
  };
}

/** Three times: the first pays for what is only loaded now, and another program may get in the way. */
async function replay(input: Uint8Array): Promise<Fault | null> {
  for (let time = 0; ; time += 1) {
    const fault = await fails(input);
    if (fault?.why !== 'slow' || time === 2) return fault;
  }
}

const input = task.kind === 'replay' ? bytesOf(task.file) : (target.seeds[0] ?? new Uint8Array());
// What is needed once, for a good input, is not the fault of a bad one.
if (task.kind === 'fuzz') await target.run(input);
start = peakMemory();
await tell({ kind: 'ready' });
if (task.kind === 'fuzz') await fuzz(task, target);
else await tell({ kind: 'replayed', fault: await replay(input) });
await target.close?.();
process.exit();
