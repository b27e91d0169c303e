import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openResumable } from '../../../../electron/app';
import { makePackage, writeStores } from '../../../../electron/lab';
import { batchLineSchema } from '../../../../shared/model/batch';
import { builtFile } from '../../../support/e2e/built-file';
import { cannotMount, mountDisk } from '../../../support/small-disk';
import { tempFolder } from '../../../support/temp-folder';

const cli = builtFile('main', 'cli.js');
const count = 120;

describe.skipIf(!existsSync(cli))(
  'inspect of many packages (skipped when out/ has not been built)',
  { timeout: 120_000 },
  () => {
    let base = '';
    let fleet = '';
    let root = '';

    beforeAll(async () => {
      base = mkdtempSync(join(tmpdir(), 'driver-preflight-batch-'));
      fleet = join(base, 'fleet');
      const made = await makePackage('publisher', join(base, 'one'));
      await writeStores(made, join(base, 'stores'));
      root = join(base, 'stores', 'root.cer');
      for (let index = 0; index < count; index += 1) {
        cpSync(made.folder, join(fleet, `vendor ${index % 7}`, `package ${index}`), { recursive: true });
      }
      appendFileSync(join(fleet, 'vendor 3', 'package 3', made.inf), '; changed');
      writeFileSync(join(fleet, 'vendor 2', 'broken.zip'), 'PK\u0003\u0004 and nothing more');
    }, 60_000);
    afterAll(() => rmSync(base, { recursive: true, force: true }));

    const environment = () => ({ ...process.env, DRIVER_PREFLIGHT_DATA: join(base, 'data'), NO_COLOR: '1' });
    const start = (...args: readonly string[]) =>
      spawn(process.execPath, [cli, 'inspect', '--root', root, ...args], { env: environment() });
    function run(...args: readonly string[]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [cli, 'inspect', '--root', root, ...args],
        { env: environment(), encoding: 'utf8', timeout: 60_000, maxBuffer: 1e9 },
      );
      return { status, stdout, stderr };
    }
    const linesOf = (text: string) =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => batchLineSchema.parse(JSON.parse(line)));
    const pathsOf = (text: string) => linesOf(text).map(({ source }) => relative(fleet, source.path));

    it('when a folder is inspected, then each package is a line in order, a bad one with its problem, and the status is 3', () => {
      const { status, stdout, stderr } = run('--each', '--json', '--jobs', '3', fleet);
      const lines = linesOf(stdout);
      expect({ status, lines: lines.length }).toEqual({ status: 3, lines: count + 1 });
      expect(pathsOf(stdout)).toEqual(pathsOf(run('--each', '--json', '--jobs', '1', fleet).stdout));
      const odd = lines.filter(({ category }) => category !== 'unknown-publisher');
      expect(odd).toMatchObject([
        {
          schema: 'driver-preflight/no-inspection@1',
          category: null,
          problems: [{ message: expect.stringContaining('broken.zip') }],
        },
        { category: 'altered', reason: 'altered-inf', diagnoses: [{}] },
      ]);
      expect(stderr).toContain('error: ');
      expect(stderr).toContain(
        `${count + 1} packages: ${count - 1} unknown-publisher, 1 altered, 1 not inspected.`,
      );
    });

    it('when it is told in words, then each package is one short line', () => {
      const { stdout } = run('--each', '--quiet', fleet);
      const lines = stdout.trimEnd().split('\n');
      expect(lines).toHaveLength(count + 1);
      expect(lines[0]).toMatch(/^unknown-publisher +.*package 0 \(.*\)$/);
    });

    it('when it is split among computers, then the parts together are the whole', () => {
      const parts = ['1/3', '2/3', '3/3'].map((part) =>
        pathsOf(run('--json', '--shard', part, fleet).stdout),
      );
      expect(parts.flat().toSorted()).toEqual(pathsOf(run('--each', '--json', fleet).stdout).toSorted());
      for (const part of parts) expect(part.length).toBeGreaterThan(0);
    });

    it('when it is killed in the middle, then the next run goes on, and the file is that of a run without a break', async () => {
      const file = join(tempFolder(), 'fleet.ndjson');
      const killed = start('--resume', file, '--jobs', '1', fleet);
      await vi.waitFor(() => expect(readFileSync(file).length).toBeGreaterThan(100_000), {
        timeout: 60_000,
        interval: 2,
      });
      killed.kill('SIGKILL');
      await once(killed, 'close');
      const before = readFileSync(file, 'utf8').split('\n').length - 1;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(count + 1);
      // What a power failure would leave of the next line.
      appendFileSync(file, '{"schema":"driver-preflight/insp');
      const { status, stderr } = run('--resume', file, fleet);
      expect(status).toBe(3);
      expect(stderr).toContain(`${count + 1} packages (${before} of them before)`);
      expect(pathsOf(readFileSync(file, 'utf8'))).toEqual(pathsOf(run('--each', '--json', fleet).stdout));
    });

    it('when a package or the PC has changed, then what is concerned is read again', () => {
      const file = join(tempFolder(), 'fleet.ndjson');
      const copy = join(tempFolder(), 'fleet');
      cpSync(join(fleet, 'vendor 0'), copy, { recursive: true });
      run('--resume', file, copy);
      const packages = pathsOf(readFileSync(file, 'utf8')).length;
      appendFileSync(join(copy, 'package 7', 'labdriver.inf'), '; changed');
      expect(run('--resume', file, copy).stderr).toContain(`(${packages - 1} of them before)`);
      expect(run('--resume', file, '--windows', '7', copy).stderr).not.toMatch(/before|of its own/);
      const windows = linesOf(readFileSync(file, 'utf8')).map((line) => 'pc' in line && line.pc.windows);
      expect(new Set(windows)).toEqual(new Set(['7']));
    });

    it('when one file is used for two shards, then it is said that the lines of the first went', () => {
      const file = join(tempFolder(), 'fleet.ndjson');
      run('--resume', file, '--shard', '1/2', fleet);
      const first = pathsOf(readFileSync(file, 'utf8')).length;
      const { stderr } = run('--resume', file, '--shard', '2/2', fleet);
      expect(stderr).toContain(`${first} lines of packages that are not in this run went from ${file}.`);
    });

    it('when another run writes to the same file, then that is wrong usage, and the file stays as it is', async () => {
      const file = join(tempFolder(), 'fleet.ndjson');
      const other = await openResumable(file);
      onTestFinished(() => other.close());
      // This process must go on renewing its lock meanwhile.
      const second = start('--resume', file, fleet);
      let said = '';
      second.stderr.on('data', (text) => (said += text));
      expect(await once(second, 'close')).toEqual([2, null]);
      expect(said).toBe(
        `error: Another run writes to ${file}. Wait until it has ended, or name another file.\n`,
      );
      expect(readFileSync(file, 'utf8')).toBe('');
    });

    it.skipIf(cannotMount())(
      'when the disk becomes full, then that is said, and once there is room the next run goes on (needs the right to mount one)',
      () => {
        const disk = mountDisk('1m');
        onTestFinished(() => disk.unmount());
        const file = join(disk.folder, 'fleet.ndjson');
        const { status, stderr } = run('--resume', file, fleet);
        expect(status).toBe(3);
        expect(stderr).toContain(`error: ${file} cannot be written: the disk is full. Make room and run`);
        expect(stderr).not.toMatch(/fault of the program|^\s+at /m);
        disk.grow('64m');
        expect(run('--resume', file, fleet).stderr).toMatch(
          new RegExp(`${count + 1} packages \\(\\d+ of them before\\)`),
        );
      },
    );

    it.each([
      [['--resume', 'package.json'], 'holds something else'],
      [['--shard', '3/2'], 'such as 2/8'],
      [['--jobs', '0'], 'from 1 to 256'],
      [['--watch', '--resume', 'x'], 'exclude each other'],
    ])('when it is used as %j, then that is wrong usage', (args, why) => {
      const { status, stderr } = run(...args, fleet);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(why) });
    });

    it('when a folder is watched, then what changes, comes and goes is a line each, and Ctrl+C ends it cleanly', async () => {
      const folder = join(tempFolder(), 'fleet');
      cpSync(join(fleet, 'vendor 1', 'package 1'), join(folder, 'a'), { recursive: true });
      cpSync(join(fleet, 'vendor 1', 'package 1'), join(folder, 'b'), { recursive: true });
      const watching = start('--watch', '--each', '--json', folder);
      onTestFinished(() => void watching.kill('SIGKILL'));
      const lines = createInterface(watching.stdout)[Symbol.asyncIterator]();
      const next = async () => {
        const { source, category } = batchLineSchema.parse(JSON.parse((await lines.next()).value ?? ''));
        return [relative(folder, source.path), category];
      };
      expect([await next(), await next()]).toEqual([
        ['a', 'unknown-publisher'],
        ['b', 'unknown-publisher'],
      ]);
      appendFileSync(join(folder, 'b', 'labdriver.inf'), '; changed');
      expect(await next()).toEqual(['b', 'altered']);
      cpSync(join(folder, 'a'), join(folder, 'c'), { recursive: true });
      expect(await next()).toEqual(['c', 'unknown-publisher']);
      rmSync(join(folder, 'a'), { recursive: true });
      expect(await next()).toEqual(['a', null]);
      watching.kill('SIGINT');
      expect(await once(watching, 'close')).toEqual([0, null]);
    });

    it('when one package is watched in words, then all of it is told again', async () => {
      const folder = join(tempFolder(), 'one');
      cpSync(join(fleet, 'vendor 1', 'package 1'), folder, { recursive: true });
      const watching = start('--watch', folder);
      onTestFinished(() => void watching.kill('SIGKILL'));
      let [told, said] = ['', ''];
      watching.stdout.on('data', (text) => (told += text));
      watching.stderr.on('data', (text) => (said += text));
      await vi.waitFor(() => expect(said).toContain('Watching for changes'), { timeout: 30_000 });
      expect(told).toContain('Signed by a publisher of unknown trust');
      appendFileSync(join(folder, 'labdriver.inf'), '; changed');
      await vi.waitFor(() => expect(told).toContain('Altered'), { timeout: 30_000 });
      expect(said).toContain('changed: inspected again.');
      watching.kill('SIGINT');
      expect(await once(watching, 'close')).toEqual([0, null]);
    });
  },
);
