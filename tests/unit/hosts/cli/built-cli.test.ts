import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, writeStores } from '../../../../electron/lab';
import { inspectionSchema } from '../../../../shared/model/inspection';
import { simulationSchema } from '../../../../shared/model/simulation';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))('the built command line (skipped when out/ has not been built)', () => {
  let folder = '';
  let signed = '';
  let unsigned = '';
  let root = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-cli-'));
    signed = join(folder, 'signed');
    unsigned = join(folder, 'unsigned');
    const made = await makePackage('publisher', signed);
    await makePackage('unsigned-catalog-missing', unsigned);
    await writeStores(made, join(folder, 'stores'));
    root = join(folder, 'stores', 'root.cer');
    writeFileSync(join(folder, 'broken.zip'), 'PK\u0003\u0004 and nothing more');
    mkdirSync(join(folder, 'empty'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const { NO_COLOR, FORCE_COLOR, ...environment } = process.env;
    const env = { ...environment, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  }

  it('when one package is inspected as JSON, then one document of the contract is all there is', () => {
    const { status, stdout, stderr } = run('inspect', '--json', '--root', root, signed);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = inspectionSchema.parse(JSON.parse(stdout));
    expect(document.packages[0]?.verdict.category).toBe('unknown-publisher');
    expect(document.source).toMatchObject({ kind: 'folder', files: 4 });
  });

  it('when several are inspected as JSON, then each is one line, in the order given', () => {
    const { status, stdout } = run('inspect', '--json', unsigned, signed, unsigned);
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => inspectionSchema.parse(JSON.parse(line)).source.path);
    expect({ status, paths }).toEqual({ status: 0, paths: [unsigned, signed, unsigned] });
  });

  it('when one of several cannot be read, then the others are done, it is named, and the status is 3', () => {
    const { status, stdout, stderr } = run('inspect', '--json', join(folder, 'broken.zip'), signed);
    expect(status).toBe(3);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('broken.zip');
  });

  it.each(['missing', 'broken.zip'])(
    'when %s is inspected, then the status is 3 and no trace is shown',
    (name) => {
      const { status, stdout, stderr } = run('inspect', join(folder, name));
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toContain(name);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
  );

  it.each([
    ['nothing', []],
    ['an unknown command', ['explode']],
    ['no path', ['inspect']],
    ['an unknown option', ['inspect', '--fast', '.']],
    ['an unknown architecture', ['inspect', '--arch', 'mips', '.']],
    ['an unknown Windows', ['inspect', '--windows', '12', '.']],
    ['an unknown user', ['inspect', '--user', 'guest', '.']],
    ['a date that is none', ['inspect', '--now', 'yesterday', '.']],
    ['standard input', ['inspect', '-']],
    ['an empty path', ['inspect', '']],
    ['two paths to simulate', ['simulate', 'a', 'b']],
    ['an unknown answer', ['simulate', '--answer', 'yes', '.']],
    ['ask mixed with answers', ['simulate', '--answer', 'install', '--answer', 'ask', '.']],
    ['ask without a terminal', ['simulate', '--answer', 'ask', '.']],
  ] as const)(
    'when it is called with %s, then the status is 2 and standard output is empty',
    (_what, args) => {
      const { status, stdout, stderr } = run(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toBe('');
    },
  );

  it('when a saved PC is unknown, then the status is 2', () => {
    expect(run('inspect', '--pc', 'nobody', signed).status).toBe(2);
  });

  it.each(['--help', '--version'])('when %s is asked for, then it is on standard output', (option) => {
    const { status, stdout } = run(option);
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
  });

  it.each(['inspect', 'simulate', 'app'])(
    'when help for %s is asked for, then no line is over 80 columns',
    (name) => {
      for (const line of run(name, '--help').stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it('when a person reads an inspection, then lines fit 80 columns and carry no colours into a pipe', () => {
    const { stdout } = run('inspect', '--root', root, signed);
    expect(stdout).toContain('Signed by a publisher of unknown trust (0xE0000242)');
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('when a package is simulated without an answer, then the default button refuses', () => {
    const { status, stdout } = run('simulate', '--json', '--windows', '10-22h2', '--root', root, signed);
    const document = simulationSchema.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(document.runs[0]).toMatchObject({
      category: 'unknown-publisher',
      outcome: 'refused',
      prompts: [{ dialog: 'publisher-trust', answer: 'dont-install' }],
    });
  });

  it('when answers are given, then they are taken, and the log goes to the file too', () => {
    const log = join(folder, 'setup.log');
    const { stdout } = run('simulate', '--json', '--root', root, '--answer', 'install', '--log', log, signed);
    const [only] = simulationSchema.parse(JSON.parse(stdout)).runs;
    expect(only).toMatchObject({ outcome: 'installed', publishedName: 'oem0.inf' });
    expect(readFileSync(log, 'utf8')).toContain('labdriver.inf');
  });

  it('when the answer is not one of the window, then that is wrong usage', () => {
    const { status, stderr } = run('simulate', '--root', root, '--answer', 'install-anyway', signed);
    expect(status).toBe(2);
    expect(stderr).toContain('install-anyway');
  });

  it('when the publisher is trusted or distrusted by option, then nothing is asked', () => {
    const catalog = join(signed, 'labdriver.cat');
    const outcome = (...options: readonly string[]) =>
      simulationSchema.parse(JSON.parse(run('simulate', '--json', '--root', root, ...options, signed).stdout))
        .runs[0];
    expect(outcome('--trust', catalog)).toMatchObject({ outcome: 'installed', prompts: [] });
    expect(outcome('--distrust', catalog)).toMatchObject({ outcome: 'refused', prompts: [] });
  });

  it('when the reader stops early, then that is no error', () => {
    const many = Array.from({ length: 12 }, () => signed);
    const line = `"${process.execPath}" "${cli}" inspect --json ${many.map((path) => `"${path}"`).join(' ')} | head -c 10`;
    if (process.platform === 'win32') return;
    const { stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});
