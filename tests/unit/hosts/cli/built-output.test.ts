import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makePackage } from '../../../../electron/lab';
import { builtFile } from '../../../support/e2e/built-file';
import { cannotMount, mountDisk } from '../../../support/small-disk';

const cli = builtFile('main', 'cli.js');
const full = '/dev/full';

describe.skipIf(!existsSync(cli))(
  'output that cannot be written (skipped when out/ has not been built)',
  () => {
    let folder = '';
    let driver = '';
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'driver-preflight-output-'));
      driver = join(folder, 'fleet', 'driver');
      await makePackage('publisher', driver);
      for (const name of ['b', 'c', 'd']) cpSync(driver, join(folder, 'fleet', name), { recursive: true });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const missing = () => join(folder, 'missing');
    const environment = () => ({ ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data') });
    function runInto(path: string, ...args: readonly string[]) {
      const target = openSync(path, 'w');
      onTestFinished(() => closeSync(target));
      const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
        env: environment(),
        encoding: 'utf8',
        timeout: 60_000,
        stdio: ['ignore', target, 'pipe'],
      });
      return { status, stderr };
    }
    const said = {
      status: 3,
      stderr: expect.stringMatching(/^error: The output cannot be written: the disk is full\. .*\n$/),
    };

    describe.skipIf(!existsSync(full))('to a full disk (skipped where there is no /dev/full)', () => {
      it.each([
        ['inspect', () => ['inspect', driver]],
        ['inspect --json', () => ['inspect', '--json', driver]],
        ['inspect --json of several', () => ['inspect', '--json', driver, driver]],
        ['inspect --each --json', () => ['inspect', '--each', '--json', '--quiet', join(folder, 'fleet')]],
        ['inspect --watch', () => ['inspect', '--watch', '--json', driver]],
        ['check', () => ['check', driver, '--expect', 'files=verified']],
        ['an unmet check', () => ['check', driver, '--expect', 'outcome=silent']],
        ['simulate', () => ['simulate', driver]],
        ['matrix', () => ['matrix', driver]],
        ['lab list', () => ['lab', 'list']],
        ['--help', () => ['--help']],
      ])('when %s writes, then that is said and the status is 3', (_, args) => {
        expect(runInto(full, ...args())).toEqual(said);
      });

      it('when the messages cannot be written, then the status is as ever', () => {
        const target = openSync(full, 'w');
        onTestFinished(() => closeSync(target));
        const stdio = ['ignore', 'ignore', target] as const;
        const options = { env: environment(), timeout: 60_000, stdio: [...stdio] };
        expect(spawnSync(process.execPath, [cli, 'inspect', missing()], options).status).toBe(3);
        expect(spawnSync(process.execPath, [cli, 'inspect', driver], options).status).toBe(0);
      });
    });

    it.skipIf(cannotMount())(
      'when the disk takes a part of it, then that is said (needs the right to mount one)',
      () => {
        const disk = mountDisk('8k');
        onTestFinished(() => disk.unmount());
        const file = join(disk.folder, 'out.json');
        expect(runInto(file, 'inspect', '--json', driver)).toEqual(said);
        expect(statSync(file).size).toBe(8192);
        expect(() => JSON.parse(readFileSync(file, 'utf8'))).toThrow();
      },
    );

    it.skipIf(cannotMount())(
      'when a file is to be replaced and the disk becomes full, then the earlier one stays (needs the right to mount one)',
      () => {
        const disk = mountDisk('256k');
        onTestFinished(() => disk.unmount());
        const file = join(disk.folder, 'matrix.html');
        writeFileSync(file, 'the earlier report');
        disk.fill(4096);
        const { status, stderr } = spawnSync(process.execPath, [cli, 'matrix', driver, '--out', file], {
          env: environment(),
          encoding: 'utf8',
        });
        expect([status, stderr]).toEqual([
          3,
          expect.stringContaining(`${file} cannot be written: the disk is full`),
        ]);
        expect(readFileSync(file, 'utf8')).toBe('the earlier report');
      },
    );

    describe('to a reader that has seen enough', () => {
      async function closedAfter(bytes: number, ...args: readonly string[]) {
        const child = spawn(process.execPath, [cli, ...args], { env: environment() });
        let stderr = '';
        child.stderr.on('data', (text) => (stderr += text));
        if (bytes > 0) await once(child.stdout, 'data');
        child.stdout.destroy();
        const [status] = await once(child, 'close');
        return { status, stderr };
      }

      it.each([
        ['inspect', 0, () => ['inspect', '--json', driver]],
        ['a check that is met', 0, () => ['check', driver, '--expect', 'files=verified']],
        ['a check that is not met', 1, () => ['check', driver, '--expect', 'outcome=silent']],
        ['one input of two, of which the other is read for nobody', 0, () => ['inspect', driver, missing()]],
      ] as const)('when %s meets it at once, then the status is %d', async (_, status, args) => {
        expect(await closedAfter(0, ...args())).toEqual({ status, stderr: '' });
      });

      it('when a folder of packages is inspected, then it ends silently, with status 0', async () => {
        const result = await closedAfter(
          1,
          'inspect',
          '--each',
          '--json',
          '--jobs',
          '1',
          join(folder, 'fleet'),
        );
        expect(result).toEqual({ status: 0, stderr: expect.stringMatching(/^(4 packages: .*\n)?$/) });
      });
    });
  },
);
