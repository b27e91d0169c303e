import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, writeStores } from '../../../../electron/lab';
import { checkReportSchema } from '../../../../shared/model/check';
import { matrixSchema } from '../../../../shared/model/matrix';
import { windowsVersions } from '../../../../shared/windows/versions';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))('matrix and check as built (skipped when out/ has not been built)', () => {
  let folder = '';
  let signed = '';
  let root = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-grid-'));
    signed = join(folder, 'signed');
    const made = await makePackage('publisher', signed);
    await writeStores(made, join(folder, 'stores'));
    root = join(folder, 'stores', 'root.cer');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const { NO_COLOR, FORCE_COLOR, ...environment } = process.env;
    const env = { ...environment, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };
    const options = { env, encoding: 'utf8', timeout: 60_000 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
    return { status, stdout, stderr };
  }

  it('when no PC is named, then every Windows is shown by contract and what cannot be is told', () => {
    const { status, stdout, stderr } = run('matrix', '--json', '--root', root, signed);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const matrix = matrixSchema.parse(JSON.parse(stdout));
    expect(matrix.pcs.length + matrix.problems.length).toBe(windowsVersions.length);
    expect(new Set(matrix.cells.map(({ user }) => user))).toEqual(new Set(['admin', 'standard']));
  });

  it('when it is text, then no line is wider than 80 columns and each PC has its line', () => {
    const { status, stdout } = run('matrix', '--root', root, signed);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => / {2}(admin|standard) {2}/.test(line)).length).toBeGreaterThan(20);
  });

  it('when a standard user may install a class, then the matrix and the check know it', () => {
    const onPc = ['--windows', '11-24h2', '--user', 'standard', '--root', root] as const;
    const rule = ['--expect', 'outcome=refused'] as const;
    expect(run('check', signed, ...onPc, ...rule).status).toBe(0);
    const { stdout } = run('matrix', '--json', ...onPc, '--user-class', 'System', '--deny-others', signed);
    expect(matrixSchema.parse(JSON.parse(stdout)).pcs[0]?.switches).toEqual([
      'Installation restrictions',
      'Standard users may install 1 class',
    ]);
  });

  it('when PCs are named again and again, saved ones too, then these are shown, and no other', () => {
    const { stdout } = run(
      'matrix',
      '--json',
      '--windows',
      '7',
      '--windows',
      '10-22h2',
      '--pc',
      'win7',
      '--user',
      'admin',
      signed,
    );
    const matrix = matrixSchema.parse(JSON.parse(stdout));
    expect(matrix.cells.map(({ pc, user }) => [pc, user])).toEqual([
      ['win7', 'admin'],
      ['7', 'admin'],
      ['10-22h2', 'admin'],
    ]);
  });

  it.each([
    ['report.html', /^<!doctype html>/],
    ['report.csv', /^inf,pc,windows/],
    ['report.json', /"driver-preflight\/matrix@1"/],
  ])('when it is written to %s, then the ending decides the format', (name, content) => {
    const out = join(folder, name);
    const { status, stdout, stderr } = run('matrix', '--windows', '7', '--out', out, signed);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(out);
    expect(readFileSync(out, 'utf8')).toMatch(content);
  });

  it.each([
    ['an unknown Windows', ['matrix', '--windows', '95']],
    ['a PC that cannot be', ['matrix', '--windows', '11-24h2', '--arch', 'x86']],
    ['an unknown format', ['matrix', '--format', 'pdf']],
    ['no expectation', ['check']],
    ['a wrong expectation', ['check', '--expect', 'outcome=maybe']],
    ['an expectation of no PC', ['check', '--expect', '95:outcome=silent']],
  ])('when %s is asked for, then the status is 2 and a message says so', (_, args) => {
    const { status, stdout, stderr } = run(...args, signed);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/error: /);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(['matrix', 'check'])('when %s cannot read the package, then the status is 3', (command) => {
    const args = command === 'check' ? ['--expect', 'outcome=silent'] : [];
    const { status, stderr } = run(command, ...args, join(folder, 'missing'));
    expect(status).toBe(3);
    expect(stderr).toContain('missing');
  });

  it('when expectations hold, then the status is 0; when one does not, 1, and it is named', () => {
    const good = run(
      'check',
      '--root',
      root,
      '--expect',
      'category=unknown-publisher',
      '--expect',
      '*:standard:outcome=refused',
      signed,
    );
    expect(good).toMatchObject({ status: 0, stderr: '' });
    const bad = run(
      'check',
      '--root',
      root,
      '--expect',
      'category=unknown-publisher',
      '--expect',
      '7:outcome=silent',
      signed,
    );
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/✗ 7:outcome=silent \(1 of 1 not met\)/);
    expect(bad.stdout).toMatch(/1 of 2 expectations met/);
  });

  it('when a pipeline wants JSON, JUnit or SARIF, then that is all there is on standard output', () => {
    const args = ['check', '--root', root, '--windows', '7', '--expect', 'outcome=silent', signed];
    const json = run(...args, '--json');
    expect(json).toMatchObject({ status: 1, stderr: '' });
    expect(checkReportSchema.parse(JSON.parse(json.stdout)).met).toBe(false);
    const junit = run(...args, '--format', 'junit');
    expect(junit).toMatchObject({ status: 1, stderr: '' });
    expect(junit.stdout).toMatch(/^<\?xml [\s\S]*<failure [\s\S]*<\/testsuites>\n$/);
    const sarif = run(...args, '--format', 'sarif');
    expect(JSON.parse(sarif.stdout).runs[0].results).toHaveLength(1);
  });
});
