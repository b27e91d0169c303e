import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/e2e/barriers';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

async function openMatrix(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Install on this PC' }).waitFor();
  await page.getByRole('link', { name: 'Matrix' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

const cellOf = (page: Page, pc: string, column: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: pc, exact: true }) })
    .getByRole('gridcell')
    .nth(column);

test('when a package of an unknown publisher is open, then every Windows and user stands in the grid, down to prompt and log', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openMatrix(page);
  const saved = cellOf(page, 'Windows 11 25H2 x64 saved', 0);
  await expect(saved).toContainText('Asks');
  await expect(saved).toContainText('No: 0xE0000243');
  await expect(cellOf(page, 'Windows 11 25H2 x64 saved', 1)).toContainText('Refused');
  expect(await page.getByRole('gridcell').count()).toBeGreaterThan(50);

  await saved.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /Windows 11 25H2/ });
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel.getByRole('heading', { name: 'What each answer leads to' })).toBeVisible();
  await expect(panel.locator('pre')).toContainText('FAILURE(0xe0000243)');
  await panel.getByRole('radio', { name: 'Install', exact: true }).check();
  await expect(panel.locator('pre')).toContainText('SUCCESS');

  await pressEnter(panel.getByRole('button', { name: 'Show the prompt' }));
  await expect(page.getByRole('alertdialog')).toContainText('Driver Preflight Lab Publisher');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(saved).toBeFocused();
});

test('when the publisher becomes trusted on one PC, then its row alone installs silently', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Alt+i');
  await expect(page.locator('[data-outcome="installed"]')).toBeVisible();
  await openMatrix(page);
  await expect(cellOf(page, 'Windows 11 25H2 x64 saved', 1)).toContainText('Installs silently');
  await expect(cellOf(page, 'Windows 10 22H2 x64 saved', 0)).not.toContainText('Installs silently');
  const silent = page.getByRole('button', { name: /^Installs silently/ });
  await silent.click();
  await expect(page.getByRole('rowheader', { name: 'Windows 11 25H2 x64 saved' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Windows 10 22H2 x64 saved' })).toHaveCount(0);
});

test('when PCs and users are chosen for the matrix, then a new start shows the same', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openMatrix(page);
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: 'Saved PCs only' }).click();
  await page.getByRole('checkbox', { name: 'Standard user' }).uncheck();
  await expect(page.getByRole('gridcell')).toHaveCount(3);
  await preflight.end('killed');

  const again = await preflight.start([folder]);
  await openMatrix(again);
  await expect(again.getByRole('gridcell')).toHaveCount(3);
  await expect(again.locator('summary').first()).toContainText('On 3 PCs');
});

test('when the matrix is exported, then CSV, JSON, HTML and a picture of it are saved', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openMatrix(page);
  const exported = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Export as ${name}` }).click(),
    ]);
    return readFile(await download.path());
  };
  expect((await exported('CSV')).toString()).toContain('unknown-publisher');
  expect(JSON.parse((await exported('JSON')).toString())).toMatchObject({
    schema: 'driver-preflight/matrix@1',
  });
  expect((await exported('HTML')).toString()).toContain('<table>');
  const png = await exported('PNG picture');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width and height stand in the header of a PNG: both users and all rows need room.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
  expect(png.readUInt32BE(20)).toBeGreaterThan(2000);
});

for (const theme of ['Light', 'Dark']) {
  test(`when the theme is ${theme}, then the matrix and its details keep nobody out`, async ({
    preflight,
    host,
  }) => {
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder);
    const page = await preflight.start([folder]);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    await openMatrix(page);
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: /^Asks/ }).click();
    await page.getByRole('gridcell').first().click();
    await expect(page.locator('pre')).toBeVisible();
    expect(await barriersOn(page, host)).toEqual([]);
  });
}
