import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../electron/hosts/loopback/browser';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage, testPc } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';
import { readPng } from '../support/read-png';

const tile = (page: Page, name: string) => page.locator(`[data-tile="${name}"]`);
const asking = `${testPc}-admin-publisher-trust`;

async function openGallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Install on this PC' }).waitFor();
  await page.getByRole('link', { name: 'Gallery' }).click();
  await expect(page.locator('[data-tile]').first()).toBeVisible();
}

/** Presses an export button; the file that is handed over for saving. */
async function exported(page: Page, button: ReturnType<Page['getByRole']>, folder: string) {
  const downloading = page.waitForEvent('download');
  await pressEnter(button);
  const download = await downloading;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), content: await readFile(path) };
}

test('when a package of an unknown publisher is open, then each window and each way without a question has a tile', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openGallery(page);
  const own = tile(page, asking);
  await expect(
    own.getByRole('img', { name: /Would you like to install this device software/ }),
  ).toBeVisible();
  await expect(own.locator('.win')).toContainText('Driver Preflight Lab Publisher');
  await expect(own).toContainText('Signed by a publisher of unknown trust');
  const refused = tile(page, `${testPc}-standard-refused`);
  await expect(refused.getByRole('heading')).toHaveText('No question: refused');
  await expect(refused.locator('.win')).toHaveCount(0);

  const joined = await page.locator('[data-tile]').count();
  await page.getByRole('checkbox', { name: 'One tile for each PC and user' }).check();
  await expect.poll(() => page.locator('[data-tile]').count()).toBeGreaterThan(joined);

  const { width = 0 } = (await own.locator('.win').boundingBox()) ?? {};
  await page.getByRole('combobox', { name: 'Display scale' }).selectOption('150');
  await expect
    .poll(async () => (await own.locator('.win').boundingBox())?.width ?? 0)
    .toBeGreaterThan(width * 1.4);

  await own.getByText('Answers and log').click();
  await expect(own.locator('pre')).toContainText('FAILURE(0xe0000243)');

  await own.getByRole('link', { name: 'Scenario' }).click();
  await expect(page.getByRole('heading', { name: 'Scenario', level: 1 })).toBeVisible();
});

test('when the pictures of windows look focused, then keys still reach the page and nothing in them', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openGallery(page);
  await expect(page.locator('[data-tile] .win').first()).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('.win') ?? null)).toBeNull();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('grid')).toBeVisible();
});

test('when the gallery is looked at with axe, then nothing is found in either theme', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openGallery(page);
  for (const theme of ['light', 'dark']) {
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
    await page.getByRole('checkbox', { name: 'Dark', exact: true }).setChecked(theme === 'dark');
    const { violations } = await new AxeBuilder({ page }).exclude('[inert]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test.describe('exports of the gallery', () => {
  // Electron takes the pictures itself; the loopback host needs a browser of this computer.
  test.beforeEach(({ host }) => {
    test.skip(host === 'loopback' && findBrowser() === null, 'No Chromium, Chrome or Edge is installed.');
  });

  test('when one window, all windows and the report are exported, then each file holds what is shown', async ({
    preflight,
  }) => {
    test.slow();
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder);
    const page = await preflight.start([folder]);
    await openGallery(page);
    await page.getByRole('combobox', { name: 'Display scale' }).selectOption('200');
    const button = tile(page, asking).getByRole('button', { name: 'Export as PNG' });
    const one = await exported(page, button, preflight.workFolder);
    expect(one.name).toBe(`${asking}@2x.png`);
    const { width, height, rgba } = readPng(one.content);
    const own = await tile(page, asking).locator('.win').boundingBox();
    expect([width, height]).toEqual([Math.ceil((own?.width ?? 0) + 32), Math.ceil((own?.height ?? 0) + 32)]);
    expect(rgba[3]).toBe(0);
    expect(rgba[(Math.floor(height / 2) * width + Math.floor(width / 2)) * 4 + 3]).toBe(255);

    const all = page.getByRole('button', { name: 'Export all windows as PNG pictures in a ZIP' });
    const zip = await exported(page, all, preflight.workFolder);
    expect(zip.name).toBe('package-windows.zip');
    expect(zip.content.toString('latin1')).toContain(`${asking}@2x.png`);

    const report = page.getByRole('button', { name: 'Export a report as HTML' });
    const html = await exported(page, report, preflight.workFolder);
    const viewer = await page.context().newPage();
    await viewer.goto(`file://${join(preflight.workFolder, html.name)}`);
    await expect(viewer.getByRole('heading', { name: 'labdriver.inf' })).toBeVisible();
    const picture = viewer.getByRole('img', { name: `The window ${asking}` });
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(width);
    await expect(viewer.locator('pre').first()).toContainText('Section end');
    await viewer.close();

    const print = page.getByRole('button', { name: 'Export a report as PDF' });
    const pdf = await exported(page, print, preflight.workFolder);
    expect(pdf.content.toString('latin1', 0, 5)).toBe('%PDF-');
  });
});
