import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/e2e/barriers';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

/** Stages the open package, whatever Windows asks, and shows the driver store. */
async function stageAndShow(page: Page): Promise<void> {
  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Alt+i');
  await expect(page.locator('[data-outcome="installed"]')).toBeVisible();
  await page.getByRole('link', { name: 'Driver store and devices' }).click();
  await expect(page.getByRole('heading', { name: 'Driver store (1)' })).toBeVisible();
}

async function plugInFromInf(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Hardware of the open package' }).check();
  await page.getByRole('combobox', { name: 'Device' }).selectOption({ index: 1 });
  await pressEnter(page.getByRole('button', { name: 'Plug in' }));
  await expect(page.locator('[data-outcome]')).toBeVisible();
}

test('when a device of a staged package is plugged in, then it is installed silently, explained and logged', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await stageAndShow(page);
  await plugInFromInf(page);
  const result = page.locator('[data-outcome]');
  await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(result).toContainText('chosen');
  await expect(result).toContainText('Signature score');
  await expect(page.getByRole('heading', { name: 'Devices (1)' })).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);

  await pressEnter(page.getByRole('button', { name: /^Search again for/ }));
  await expect(result).toContainText('oem0.inf');
  await result.getByRole('button', { name: 'See the log section' }).click();
  await expect(page.getByRole('main')).toContainText('Device Install');
});

test('when a package in use is deleted, then it is refused, forced, brought back, and free to go once its device is uninstalled', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await stageAndShow(page);
  await plugInFromInf(page);
  await pressEnter(page.getByRole('button', { name: 'Delete oem0.inf' }));
  await expect(page.getByRole('alert')).toContainText('0xE000023D');
  await pressEnter(page.getByRole('button', { name: 'Delete with force' }));
  await expect(page.getByRole('heading', { name: 'Driver store (0)' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Driver store (1)' })).toBeVisible();
  await pressEnter(page.getByRole('button', { name: /^Uninstall/ }));
  await expect(page.getByRole('heading', { name: 'Devices (0)' })).toBeVisible();
  await pressEnter(page.getByRole('button', { name: 'Delete oem0.inf' }));
  await expect(page.getByRole('heading', { name: 'Driver store (0)' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('when a staged package is exported and opened, then it is the same package in the same category', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  const category = await page.locator('#verdict-title').getAttribute('data-category');
  await stageAndShow(page);
  const downloading = page.waitForEvent('download');
  await pressEnter(page.getByRole('button', { name: 'Export oem0.inf' }));
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('oem0.zip');
  const file = join(preflight.workFolder, download.suggestedFilename());
  await download.saveAs(file);
  await preflight.end('killed');
  const again = await preflight.start([file]);
  expect(category).not.toBeNull();
  await expect(again.locator('#verdict-title')).toHaveAttribute('data-category', category ?? '');
});

test('when hardware is typed that no package knows, then it shows Code 28, and stays after a new start', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await page.getByRole('link', { name: 'Driver store and devices' }).click();
  await page.getByRole('radio', { name: 'Identifiers I type' }).check();
  await page.getByRole('textbox', { name: /^Hardware IDs/ }).fill('USB\\VID_9999&PID_0001');
  await pressEnter(page.getByRole('button', { name: 'Plug in' }));
  await expect(page.locator('[data-outcome="no-driver"]')).toContainText('Code 28');
  await preflight.end('killed');
  const again = await preflight.start();
  await again.getByRole('link', { name: 'Driver store and devices' }).click();
  await expect(again.getByRole('listitem').filter({ hasText: 'USB\\VID_9999&PID_0001' })).toContainText(
    'Code 28',
  );
});

for (const theme of ['Light', 'Dark']) {
  test(`when the theme is ${theme}, then driver store and devices keep nobody out`, async ({
    preflight,
    host,
  }) => {
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder);
    const page = await preflight.start([folder]);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    await stageAndShow(page);
    await plugInFromInf(page);
    await page.getByRole('button', { name: 'oem0.inf', exact: true }).click();
    await page.getByText('Details', { exact: true }).click();
    await page.getByRole('button', { name: 'Delete oem0.inf' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await barriersOn(page, host)).toEqual([]);
  });
}
