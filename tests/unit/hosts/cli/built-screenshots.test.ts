import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../electron/hosts/loopback/browser';
import { makePackage, writeStores } from '../../../../electron/lab';
import { picturesSchema } from '../../../../shared/model/gallery';
import { simulationSchema } from '../../../../shared/model/simulation';
import { builtFile } from '../../../support/e2e/built-file';
import { type Pixels, readPng } from '../../../support/read-png';

const cli = builtFile('main', 'cli.js');
const isBuilt = existsSync(cli);
let folder = '';
let signed = '';
let root = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'driver-preflight-screenshots-'));
  signed = join(folder, 'signed');
  await writeStores(await makePackage('publisher', signed), join(folder, 'stores'));
  root = join(folder, 'stores', 'root.cer');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data'), NO_COLOR: '1', ...more };
  return spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8', timeout: 120_000 });
}

const pictures = (name: string) => {
  const from = join(folder, name);
  const { files } = picturesSchema.parse(JSON.parse(readFileSync(join(from, 'pictures.json'), 'utf8')));
  return files.map(({ file, ...told }) => ({ file, told, pixels: readPng(readFileSync(join(from, file))) }));
};

/** How many pixels of a part are dark and opaque: ink. */
function ink({ width, rgba }: Pixels, from: number, to: number): number {
  let count = 0;
  for (let at = from * width * 4; at < to * width * 4; at += 4) {
    const [red = 255, green = 255, blue = 255, alpha = 0] = rgba.subarray(at, at + 4);
    if (alpha === 255 && red < 90 && green < 90 && blue < 160) count += 1;
  }
  return count;
}

const corners = ({ width, height, rgba }: Pixels): readonly (number | undefined)[] =>
  [0, width - 1, (height - 1) * width, height * width - 1].map((pixel) => rgba[pixel * 4 + 3]);

describe.skipIf(!isBuilt || findBrowser() === null)(
  'built --screenshots (skipped when out/ has not been built or no browser is installed)',
  () => {
    it('when one PC is simulated, then the prompt is a picture at its scale on transparent ground', () => {
      const args = ['simulate', '--json', '--root', root, '--windows', '11-24h2', signed];
      const small = run([...args, '--screenshots', join(folder, 'small')]);
      expect(small).toMatchObject({
        status: 0,
        stderr: `1 picture was saved in ${join(folder, 'small')}.\n`,
      });
      expect(simulationSchema.parse(JSON.parse(small.stdout)).runs).toHaveLength(1);
      const large = run([...args, '--quiet', '--scale', '2', '--screenshots', join(folder, 'large')]);
      expect(large).toMatchObject({ status: 0, stderr: '' });
      expect(readdirSync(join(folder, 'large')).sort()).toEqual([
        'pictures.json',
        'signed-windows.html',
        'signed-windows.pdf',
        'signed-windows.zip',
        'win11-24h2-admin-publisher-trust@2x.png',
      ]);
      const made = (file: string) => readFileSync(join(folder, 'large', `signed-windows.${file}`), 'latin1');
      expect(made('html')).toContain('src="data:image/png;base64,');
      expect(made('pdf')).toMatch(/^%PDF-/);
      expect(made('zip')).toContain('win11-24h2-admin-publisher-trust@2x.png');
      const [one, two] = [pictures('small')[0], pictures('large')[0]];
      expect(one?.file).toBe('win11-24h2-admin-publisher-trust.png');
      for (const each of [one, two]) {
        if (each === undefined) throw new Error('There is no picture.');
        const { width, height } = each.pixels;
        expect(each.told).toMatchObject({ inf: 'labdriver.inf', window: 'publisher-trust', width, height });
        expect(corners(each.pixels)).toEqual([0, 0, 0, 0]);
        const half = Math.floor(height / 2);
        // The instruction stands in the upper half, the buttons and the footer in the lower.
        expect(ink(each.pixels, 0, half)).toBeGreaterThan(500);
        expect(ink(each.pixels, half, height)).toBeGreaterThan(500);
      }
      const margin = 32;
      const [narrow = 0, wide = 0] = [one?.told.width, two?.told.width];
      expect((wide - margin) / (narrow - margin)).toBeCloseTo(2, 1);
    });

    it('when the same is done again, then pictures and their list are the same', () => {
      const args = ['simulate', '--quiet', '--root', root, '--windows', '7', signed, '--screenshots'];
      for (const name of ['first', 'again']) expect(run([...args, join(folder, name)]).status).toBe(0);
      // Reports carry the moment they were made.
      const lasting = readdirSync(join(folder, 'first')).filter((file) => /\.(?:png|json)$/.test(file));
      expect(lasting).toHaveLength(2);
      for (const file of lasting) {
        const read = (name: string) => readFileSync(join(folder, name, file));
        expect(read('again').equals(read('first')), file).toBe(true);
      }
    });

    it('when a story is told, then each of its scenes is a picture, in order', () => {
      const args = ['story', '--root', root, '--windows', '10-22h2', '--route', 'pnputil', signed];
      const { status } = run([...args, '--screenshots', join(folder, 'story')]);
      expect(status).toBe(0);
      const found = pictures('story');
      expect(found.map(({ file }) => file.replace('win10-22h2-admin-pnputil-', ''))).toEqual(
        expect.arrayContaining(['01-uac.png', '03-prompt-1.png']),
      );
      for (const { file, pixels } of found) expect(ink(pixels, 0, pixels.height), file).toBeGreaterThan(200);
    });

    it('when nobody is asked, then the list is empty and a message says so', () => {
      const args = ['simulate', '--windows', '10-22h2', signed, '--screenshots', join(folder, 'none')];
      const { status, stderr } = run(args);
      expect({ status, stderr }).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('Nobody is asked'),
      });
      expect(pictures('none')).toEqual([]);
    });

    it('when the folder cannot be written, then the status is that of unreadable input', () => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      const { status, stderr } = run(['simulate', '--root', root, signed, '--screenshots', file]);
      expect({ status, stderr }).toMatchObject({ status: 3, stderr: expect.stringContaining(file) });
    });
  },
);

describe.skipIf(!isBuilt)(
  'built --screenshots without a browser (skipped when out/ has not been built)',
  () => {
    it.skipIf(process.platform !== 'linux')(
      'when none is installed (skipped where browsers are found elsewhere than on PATH), then it says what is needed',
      () => {
        const to = join(folder, 'without');
        const args = ['simulate', '--root', root, signed, '--screenshots', to];
        const { status, stdout, stderr } = run(args, { PATH: '/nowhere' });
        expect({ status, stdout, stderr }).toMatchObject({
          status: 2,
          stdout: '',
          stderr: expect.stringContaining('Pictures need an installed Chromium, Chrome or Edge'),
        });
        expect(existsSync(to)).toBe(false);
      },
    );

    it('when a scale is named without a folder, then the usage is wrong', () => {
      const { status, stderr } = run(['story', '--scale', '2', signed]);
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('--screenshots'),
      });
    });
  },
);
