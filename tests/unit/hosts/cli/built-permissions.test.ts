import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { makePackage, writeStores } from '../../../../electron/lab';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');
/** Root may read all: then the program runs as nobody. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const folder = mkdtempSync(join(tmpdir(), 'driver-preflight-permissions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { ...process.env, HOME: folder, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    ...user,
    env: environment,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, text: `${stdout}${stderr}`.replace(/\s+/g, ' ') };
}

const possible = process.platform !== 'win32' && existsSync(cli) && run('--version').status === 0;

describe.skipIf(!possible)(
  'what may not be read (skipped where nobody else may run the built program)',
  () => {
    const driver = join(folder, 'driver');

    beforeAll(async () => {
      chmodSync(folder, 0o755);
      await writeStores(await makePackage('unknown-publisher', driver), join(folder, 'stores'));
    });

    it('when it is the package, then its path and what to do are told', () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0 });
      const { status, text } = run('inspect', closed);
      expect(status).toBe(3);
      expect(text).toContain(`${closed} cannot be read (you may not read it). Check that it exists`);
    });

    it('when it is one file of the package, then nobody says that it is as it was signed', () => {
      chmodSync(join(driver, 'labdriver.sys'), 0);
      const { status, text } = run('inspect', '--root', join(folder, 'stores', 'root.cer'), driver);
      expect(status).toBe(0);
      expect(text).toContain('But labdriver.sys could not be read');
      expect(text).not.toContain('nothing was changed since');
    });

    describe('and is made readable', () => {
      const fleet = join(folder, 'fleet');
      const closed = [
        join(fleet, 'one', 'labdriver.sys'),
        join(fleet, 'two'),
        join(fleet, 'three', 'labdriver.inf'),
      ];

      beforeAll(async () => {
        for (const name of ['one', 'two', 'three', 'four']) {
          await makePackage('unknown-publisher', join(fleet, name));
        }
        mkdirSync(join(folder, 'data'));
        chmodSync(join(folder, 'data'), 0o777);
      });
      afterAll(() => rmSync(join(folder, 'data'), { recursive: true }));
      beforeEach(() => {
        for (const path of closed) chmodSync(path, 0);
      });
      const open = () => {
        for (const path of closed) chmodSync(path, 0o755);
      };

      it('when the same command is run again, then what could not be read is inspected, and nothing else', () => {
        const again = () => run('inspect', '--resume', join(folder, 'data', 'fleet.ndjson'), fleet);
        const first = again();
        expect(first.status).toBe(3);
        expect(first.text).toContain(`${join(fleet, 'two')} cannot be read`);
        expect(first.text).toContain('4 packages: 2 unsigned, 2 not inspected.');
        // Not one bit of the package differs, but what is missing is asked for again.
        expect(again().text).toContain('4 packages (1 of them before): 2 unsigned, 2 not inspected.');
        open();
        const last = again();
        expect(last.text).toContain('4 packages (1 of them before): 4 unsigned.');
        expect(last.status).toBe(0);
        expect(again().text).toContain('4 packages (4 of them before): 4 unsigned.');
      });

      it('when it is watched, then it is inspected again', async () => {
        const watching = spawn(process.execPath, [cli, 'inspect', '--watch', '--each', '--no-color', fleet], {
          ...user,
          env: environment,
        });
        onTestFinished(() => void watching.kill('SIGKILL'));
        let said = '';
        watching.stdout.on('data', (text) => (said += text));
        watching.stderr.on('data', (text) => (said += text));
        await vi.waitFor(() => expect(said).toContain('Watching for changes'), { timeout: 30_000 });
        said = '';
        open();
        await vi.waitFor(() => expect(said.match(/^unsigned/gm)).toHaveLength(3), {
          timeout: 30_000,
        });
      }, 60_000);
    });

    it('when it is the folder for temporary files, then it is named, and that is no fault of the program', () => {
      mkdirSync(join(folder, 'data', 'temp'), { recursive: true });
      chmodSync(join(folder, 'data', 'temp'), 0o555);
      const { status, text } = run('inspect', '--each', driver);
      rmSync(join(folder, 'data'), { recursive: true });
      expect(text).toContain(
        `A temporary folder could not be made in ${join(folder, 'data', 'temp')}. Check that`,
      );
      expect(status).toBe(3);
    });

    it('when it is a log, then its path and what to do are told', () => {
      const log = join(folder, 'setupapi.dev.log');
      writeFileSync(log, '[Device Install Log]\r\n', { mode: 0 });
      const { status, text } = run('explain', log);
      expect(status).toBe(3);
      expect(text).toContain(`${log} cannot be read`);
    });

    it('when it is the data folder that may not be written, then it is named and nothing is made', () => {
      mkdirSync(join(folder, 'data'), { mode: 0o555 });
      const { status, text } = run('pc', 'list');
      expect(status).toBe(3);
      expect(text).toContain('It may not be written. Check its permissions and try again.');
      expect(existsSync(join(folder, 'data', 'pcs'))).toBe(false);
    });
  },
);
