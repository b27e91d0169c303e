import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url));
const bench = (...args: readonly string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 30_000 });

it('when help is asked for, then each option is named, and nothing is measured', () => {
  const { status, stdout, stderr } = bench('--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const told of ['--json', '--only NAME', '--growth', 'hashing', 'matrix'])
    expect(stdout).toContain(told);
});

it.each([
  ['an unknown option', ['--fast'], "Unknown option '--fast'"],
  ['an option without its value', ['--only'], "Option '--only <value>' argument missing"],
  ['a value that no option takes', ['hashing'], "Unexpected argument 'hashing'"],
  ['an unknown subject', ['--only', 'nothing'], 'There is no subject “nothing”'],
])('when %s is given, then one line says so, with status 2', (_what, args, told) => {
  const { status, stdout, stderr } = bench(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^npm run bench: [^\n]+\n$/);
  expect(stderr).toContain(told);
});
