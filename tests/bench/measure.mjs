import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Medians in milliseconds of what is ours and of its peer, which take turns, so that a busy moment of the computer
 * meets both. One run of each before them is not counted. `peer` is `null` where it is not installed.
 */
export async function race(rounds, ours, peer = null) {
  const runners = { ours, ...(peer === null ? {} : { peer }) };
  const times = { ours: [], peer: [] };
  for (const work of Object.values(runners)) await work();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, work] of Object.entries(runners)) times[name].push(await timed(work));
  return { ours: median(times.ours), peer: peer === null ? null : median(times.peer) };
}

/** Runs a program to its end. Throws with what it said when it ends with another status than one of `accepted`. */
export function run(command, args, { accepted = [0], ...options } = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 30, ...options });
  if (result.error) throw result.error;
  if (accepted.includes(result.status)) return result.stdout;
  throw new Error(`${command} ${args.slice(0, 3).join(' ')} … ended with ${result.status}: ${result.stderr}`);
}

const reporter = fileURLToPath(new URL('peak-memory.mjs', import.meta.url));

/** The most memory that a Node process with these arguments ever held, its threads included; MiB. */
export function peakMemory(args, options = {}) {
  const file = join(tmpdir(), `driver-preflight-memory-${process.pid}`);
  try {
    const env = { ...process.env, ...options.env, BENCH_MEMORY_FILE: file };
    run(process.execPath, ['--import', reporter, ...args], { ...options, env });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(file, { force: true });
  }
}
