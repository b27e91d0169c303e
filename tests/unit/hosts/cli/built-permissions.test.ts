import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, writeStores } from '../../../../electron/lab';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');
/** Root may read all: then the program runs as nobody. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const folder = mkdtempSync(join(tmpdir(), 'driver-preflight-permissions-'));

function run(...args: readonly string[]) {
  const env = { ...process.env, HOME: folder, DRIVER_PREFLIGHT_DATA: join(folder, 'data') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    ...user,
    env,
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
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
