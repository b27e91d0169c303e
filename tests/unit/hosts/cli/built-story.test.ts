import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, writeStores } from '../../../../electron/lab';
import { storySchema } from '../../../../shared/model/story';
import { builtFile } from '../../../support/e2e/built-file';

const cli = builtFile('main', 'cli.js');

describe.skipIf(!existsSync(cli))('the built story command (skipped when out/ has not been built)', () => {
  let folder = '';
  let signed = '';
  let root = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-story-'));
    signed = join(folder, 'signed');
    await writeStores(await makePackage('publisher', signed), join(folder, 'stores'));
    root = join(folder, 'stores', 'root.cer');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data'), NO_COLOR: '1' };
    return spawnSync(process.execPath, [cli, 'story', ...args], { env, encoding: 'utf8', timeout: 60_000 });
  }

  it('when a story is told as JSON then one document of the contract is all there is', () => {
    const { status, stdout, stderr } = run('--json', '--root', root, '--answer', 'install', signed);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(storySchema.parse(JSON.parse(stdout))).toMatchObject({
      answer: 'install',
      route: 'device-manager',
    });
  });

  it('when a story is told as text then scenes, windows and log stand in their order', () => {
    const { status, stdout } = run('--root', root, '--route', 'pnputil', '--windows', '10-22h2', signed);
    expect(status).toBe(0);
    const places = [
      'by pnputil',
      '2.  The command is typed into an elevated console.',
      'pnputil /add-driver',
      'Import Driver Package',
      '3.  Windows asks whether to install software of this publisher.',
      'Would you like to install this device software?',
      'Go on with --answer dont-install',
    ].map((text) => stdout.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('when the PC lacks the route then it is wrong usage and the ways that there are get named', () => {
    const { status, stderr } = run('--windows', 'winpe', '--route', 'dpinst', signed);
    expect(status).toBe(2);
    expect(stderr).toContain('it can by pnputil.');
  });
});
