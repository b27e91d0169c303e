import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { targets } from '../targets';
import { fuzzTarget, type Result } from './fuzz-target';

const help = `npm run fuzz [-- --seconds N] [--seed S] [--target inf,catalog,…] [--report FILE]

Feeds every reader with spoilt files and calls for N seconds in all (60). Half of the time goes to a
fixed seed, half to a fresh one; with --seed, all of it to that. What fails is kept in tests/fuzz/found,
and what is kept there is run first.

Targets: ${Object.keys(targets).join(', ')}`;

const fixedSeed = 1;
/** More would get in one another's way when time is measured. */
const LANES = 2;

interface Job {
  readonly target: string;
  readonly seed: number;
}

/** Runs the command and gives its exit status: 0 when nothing failed, 1 when something did, 2 for wrong usage. */
export async function main(args: readonly string[], found: string): Promise<number> {
  const given = readArguments(args);
  if (typeof given === 'string') {
    process.stdout.write(`${given}\n`);
    return given === help ? 0 : 2;
  }
  const jobs = given.targets.flatMap((target) => given.seeds.map((seed): Job => ({ target, seed })));
  const lanes = Math.min(LANES, jobs.length, availableParallelism());
  const seconds = (given.seconds * lanes) / jobs.length;
  const results: Result[] = [];
  process.stdout.write(`Seeds: ${given.seeds.join(' and ')}\n`);
  const waiting = [...jobs];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const result = await fuzzTarget(job.target, job.seed, seconds, found);
        results.push(result);
        process.stdout.write(`${row(result)}\n`);
      }
    }),
  );
  if (given.report !== undefined) {
    mkdirSync(dirname(given.report), { recursive: true });
    writeFileSync(given.report, JSON.stringify({ results }));
  }
  return results.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seconds: { type: 'string', default: '60' },
        seed: { type: 'string' },
        target: { type: 'string' },
        report: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return help;
    const seconds = Number(values.seconds);
    if (!(seconds > 0)) return `--seconds ${values.seconds} is no number of seconds.\n\n${help}`;
    const seed = values.seed === undefined ? null : Number(values.seed);
    if (seed !== null && !Number.isSafeInteger(seed)) return `--seed ${values.seed} is no number.\n\n${help}`;
    const chosen = values.target?.split(',') ?? Object.keys(targets);
    const unknown = chosen.find((name) => !Object.hasOwn(targets, name));
    if (unknown !== undefined) return `There is no target “${unknown}”.\n\n${help}`;
    const seeds = seed === null ? [fixedSeed, randomInt(2, 2 ** 31)] : [seed];
    return { seconds, seeds, targets: chosen, report: values.report };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${help}`;
  }
}

function row({ target, seed, executions, seconds, failures }: Result): string {
  const speed = `${Math.round(executions / seconds)}/s`;
  const counted = `${String(executions).padStart(8)} executions ${speed.padStart(8)}`;
  const line = `${target.padEnd(12)} seed ${String(seed).padEnd(11)}${counted}  ${failures.length === 0 ? 'ok' : 'FAILED'}`;
  const told = failures.map(
    ({ why, detail, case: number, file }) =>
      `  ${why}, case ${number}: ${file}\n    ${detail.split('\n').slice(0, 6).join('\n    ')}`,
  );
  return [line, ...told].join('\n');
}
