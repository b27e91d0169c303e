import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, writeStores } from '../../../../electron/lab';
import { readinessSchema } from '../../../../shared/model/readiness';
import { whatIfSchema } from '../../../../shared/model/what-if';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))(
  'the built commands ready and what-if (skipped when out/ has not been built)',
  () => {
    let folder = '';
    const at = (...parts: readonly string[]) => join(folder, ...parts);

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'driver-preflight-ready-'));
      await writeStores(await makePackage('windows-signing-authority', at('whql')), at('stores'));
      await writeStores(await makePackage('publisher', at('signed')), at('own'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    function run(...args: readonly string[]) {
      const env = { ...process.env, DRIVER_PREFLIGHT_DATA: at('data'), NO_COLOR: '1' };
      return spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8', timeout: 60_000 });
    }

    it('when a release is ready, then the status is 0 and the document follows the contract', () => {
      const given = ['--lab-authority', at('stores', 'authority.cer'), '--windows', '10-22h2,11-24h2'];
      const { status, stdout } = run('ready', at('whql'), ...given, '--json');
      const readiness = readinessSchema.parse(JSON.parse(stdout));
      expect(readiness.pcs.map(({ windows }) => windows)).toEqual(['10-22h2', '11-24h2']);
      expect({ status, ready: readiness.ready }).toEqual({ status: 0, ready: true });
    });

    it('when a release is not ready, then the status is 1, the text says why, and a report can be written', () => {
      const { status, stdout } = run('ready', at('signed'), '--windows', '11-24h2');
      expect(status).toBe(1);
      expect(stdout).toContain('Not ready for release.');
      expect(stdout).toMatch(/✗ The kernel loads its files/);
      run('ready', at('signed'), '--out', at('report.html'));
      expect(readFileSync(at('report.html'), 'utf8')).toContain('<strong>Not ready</strong>');
    });

    it('when something is supposed, then both sides and the differences are told', () => {
      const given = ['--root', at('own', 'root.cer'), '--change', 'publisher-trusted'];
      const { status, stdout } = run('what-if', at('signed'), ...given, '--json');
      expect(status).toBe(0);
      expect(whatIfSchema.parse(JSON.parse(stdout)).packages[0]?.changed.category).toBe('trusted-publisher');
      const text = run('what-if', at('signed'), ...given).stdout;
      expect(text.replace(/\s+/g, ' ')).toContain(
        'Signed by a publisher of unknown trust → Signed by a trusted publisher',
      );
      expect(run('what-if', at('signed'), '--change', 'magic').status).toBe(2);
    });

    it('when release readiness is expected, then the status says whether it holds', () => {
      expect(run('check', at('signed'), '--expect', 'release-ready').status).toBe(1);
      const authority = ['--lab-authority', at('stores', 'authority.cer')];
      expect(run('check', at('whql'), ...authority, '--expect', 'release-ready').status).toBe(0);
    });
  },
);
