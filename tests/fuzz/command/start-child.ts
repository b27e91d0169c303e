import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Fault, MOST_MEMORY, type Task, type Told } from './protocol';

const script = fileURLToPath(new URL('./child.mjs', import.meta.url));
const PAGE = 4096;
const WATCH_MS = 100;

interface Watch {
  readonly onTold?: (told: Told) => void;
  /** File in which the process notes the case that it runs. */
  readonly progress?: string;
  /** Milliseconds after which one case, or the start, counts as hung. */
  readonly patience: number;
}

/** How a process ended: with a fault that it could not tell itself, or `null`. */
export async function runChild(task: Task, { onTold, progress, patience }: Watch): Promise<Fault | null> {
  const child = fork(script, [JSON.stringify(task), ...(progress === undefined ? [] : [progress])], {
    execArgv: ['--max-old-space-size=768'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4000);
  });
  let told = false;
  child.on('message', (message: Told) => {
    told = message.kind !== 'ready' && message.kind !== 'fault';
    onTold?.(message);
  });
  let killed: Fault | null = null;
  const kill = (fault: Fault): void => {
    killed ??= fault;
    child.kill('SIGKILL');
  };
  let last = -1;
  let since = Date.now();
  const watch = setInterval(() => {
    const now = progress === undefined ? 0 : readNote(progress).number;
    if (now !== last) since = Date.now();
    last = now;
    if (Date.now() - since > patience) kill({ why: 'hung', sign: 'hung', detail: `over ${patience} ms` });
    const memory = residentBytes(child.pid ?? 0);
    if (memory > MOST_MEMORY * 3) {
      kill({ why: 'memory', sign: 'memory', detail: `${Math.round(memory / 1024 ** 2)} MiB and growing` });
    }
  }, WATCH_MS);
  const status = await new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(String(signal ?? code)));
  });
  clearInterval(watch);
  if (killed !== null) return killed;
  return status === '0' && told
    ? null
    : { why: 'died', sign: `died ${status}`, detail: `status ${status}\n${words}` };
}

/** The case that a process has written down last. */
export function readNote(path: string): { readonly number: number; readonly input: Uint8Array } {
  const note = readFileSync(path);
  if (note.length < 8) return { number: 0, input: new Uint8Array() };
  return { number: note.readUInt32LE(), input: note.subarray(8, 8 + note.readUInt32LE(4)) };
}

/** What a process has in memory, where the system tells it (Linux); else 0, and the process tells it itself later. */
function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}
