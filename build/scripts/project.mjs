import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inProject = (...parts) => join(root, ...parts);

/** Says on standard error what is going on: standard output belongs to what is being run. */
export const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs a program in the project's folder; its output goes to standard error. Resolves with its exit status, which
 * is 1 when it cannot be started or is ended by a signal.
 */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const output = quiet ? 'ignore' : 2;
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      say(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (status) => resolve(status ?? 1));
  });
}

/** Runs a JavaScript tool of node_modules with this Node. */
export const runTool = (path, args, options) =>
  run(process.execPath, [inProject('node_modules', ...path.split('/')), ...args], options);

/** Small facts that are worth remembering between runs: `.cache/NAME.json`. */
export function recall(name) {
  try {
    return JSON.parse(readFileSync(inProject('.cache', `${name}.json`), 'utf8'));
  } catch {
    return null;
  }
}

export function remember(name, fact) {
  mkdirSync(inProject('.cache'), { recursive: true });
  writeFileSync(inProject('.cache', `${name}.json`), `${JSON.stringify(fact, null, 2)}\n`);
}

/** A failure of the set-up that has been told already. */
export class SetUpError extends Error {}

/** Runs a script's main function; a told failure ends it with status 1 and no trace. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    say(error instanceof SetUpError ? error.message : (error?.stack ?? String(error)));
    process.exit(1);
  }
}
