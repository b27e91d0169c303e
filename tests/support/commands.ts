import { spawnSync } from 'node:child_process';

/** Whether a program can be run here; tests that compare with it are skipped by name when not. */
export function hasCommand(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Runs a program to its end: exit code and everything it printed. */
export function run(
  name: string,
  ...args: string[]
): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  return { code: status, output: `${stdout}${stderr}` };
}
