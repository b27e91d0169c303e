import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli) || process.platform === 'win32')(
  "the built command line in Electron's runtime as plain Node (skipped when out/ has not been built)",
  () => {
    let folder = '';
    let runtime = '';

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'driver-preflight-runtime-'));
      runtime = join(folder, 'runtime');
      writeFileSync(
        runtime,
        `#!/bin/sh\nprintf '%s\\n' "node=$ELECTRON_RUN_AS_NODE" "$@" > '${folder}/told'\n`,
        {
          mode: 0o755,
        },
      );
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    function run(...args: readonly string[]) {
      const posing = `Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '40.0.0' } });
        process.execPath = ${JSON.stringify(runtime)};`;
      const hook = `data:text/javascript,${encodeURIComponent(posing)}`;
      const env = {
        ...process.env,
        DRIVER_PREFLIGHT_DATA: join(folder, 'data'),
        DISPLAY: ':99',
        ELECTRON_RUN_AS_NODE: '1',
      };
      return spawnSync(process.execPath, ['--import', hook, cli, ...args], {
        env,
        encoding: 'utf8',
        timeout: 60_000,
      });
    }

    it('when a command is given, then it is not taken for the path of the app', () => {
      const { status, stdout, stderr } = run('lab', 'list');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('publisher');
    });

    it('when the app is opened, then the same runtime opens it, no longer as plain Node', () => {
      const { status } = run('app', '/a/driver');
      const told = readFileSync(join(folder, 'told'), 'utf8').trimEnd().split('\n');
      expect(status).toBe(0);
      expect(told.filter((line) => line !== '--no-sandbox')).toEqual(['node=', '/a/driver']);
    });
  },
);
