import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from '../../../../electron/lab';
import { inspectionSchema } from '../../../../shared/model/inspection';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))('the built repair command (skipped when out/ has not been built)', () => {
  let folder = '';
  let altered = '';
  let edited = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-repair-'));
    altered = join(folder, 'altered');
    edited = join(folder, 'edited');
    await makePackage('altered-inf-line-ends', altered);
    await makePackage('altered-inf', edited);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data'), NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  }

  it('when an altered package is inspected, then text and JSON say how it was altered', () => {
    const { stdout } = run('inspect', altered);
    expect(stdout).toContain('How labdriver.inf was altered');
    expect(stdout).toContain('Proven: Its line ends were changed from CRLF to LF.');
    const document = inspectionSchema.parse(JSON.parse(run('inspect', '--json', altered).stdout));
    expect(document.diagnoses).toMatchObject([{ path: 'labdriver.inf', outcome: 'repairable' }]);
  });

  it('when it can be changed back, then the copy holds the original and the package stays as it is', () => {
    const before = readFileSync(join(altered, 'labdriver.inf'));
    const target = join(folder, 'repaired');
    const { status, stdout, stderr } = run('repair', altered, target);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Changed back: labdriver.inf.');
    expect(readdirSync(target).toSorted()).toEqual(readdirSync(altered).toSorted());
    expect(readFileSync(join(altered, 'labdriver.inf')).equals(before)).toBe(true);
    expect(run('inspect', '--json', target).stdout).not.toContain('"altered"');
  });

  it('when the folder holds something, then it is refused with status 2', () => {
    const { status, stdout, stderr } = run('repair', altered, edited);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${edited} is not empty`);
  });

  it('when nothing can be changed back, then nothing is written and the status is 1', () => {
    const target = join(folder, 'none');
    const { status, stdout } = run('repair', '--json', edited, target);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ folder: null, repaired: [], left: ['labdriver.inf'] });
    expect(existsSync(target)).toBe(false);
  });
});
