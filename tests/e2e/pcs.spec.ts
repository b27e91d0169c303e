import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/e2e/barriers';
import { expect, test } from '../support/e2e/fixtures';
import { pressEnter } from '../support/e2e/press-enter';

const rows = (page: Page) => page.getByRole('list', { name: 'PCs' }).getByRole('listitem');
const row = (page: Page, name: string) =>
  rows(page).filter({ has: page.getByRole('heading', { name, exact: true }) });

async function openPcs(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'PCs', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PCs');
}

async function createPc(page: Page, name: string, windows: string): Promise<void> {
  await page.getByRole('button', { name: 'New PC…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('combobox', { name: 'Windows', exact: true }).selectOption({ label: windows });
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(row(page, name)).toBeVisible();
}

test('when the app starts for the first time, then the newest Windows is at hand', async ({ preflight }) => {
  const page = await preflight.start();
  await openPcs(page);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'PC', exact: true })).toHaveValue('win11-25h2');
  await expect(row(page, 'Windows 11 25H2 x64')).toContainText('In use');
});

test('when a PC is made with test signing, then Secure Boot stands in the way until it is turned off', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await openPcs(page);
  await pressEnter(page.getByRole('button', { name: 'New PC…' }));
  await page.getByRole('textbox', { name: 'Name' }).fill('Test bench');
  await page
    .getByRole('combobox', { name: 'Windows', exact: true })
    .selectOption({ label: 'Windows 11 25H2' });
  await expect(page.getByRole('combobox', { name: 'Architecture' }).locator('option')).toHaveText([
    'x64',
    'ARM64',
  ]);
  await page.getByRole('checkbox', { name: 'Test signing (Test Mode)' }).press('Space');
  await expect(page.getByRole('status').filter({ hasText: 'cannot be saved' })).toContainText(
    'turn Secure Boot off',
  );
  await expect(page.getByRole('button', { name: 'Create' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('checkbox', { name: 'Secure Boot', exact: true }).press('Space');
  await pressEnter(page.getByRole('button', { name: 'Create' }));
  await expect(row(page, 'Test bench')).toContainText('Test Mode');
  await pressEnter(row(page, 'Test bench').getByRole('button', { name: 'Use this PC: Test bench' }));
  await expect(page.getByRole('banner')).toContainText('Test Mode');

  await preflight.end('killed');
  const again = await preflight.start();
  await expect(again.getByRole('banner')).toContainText('Test Mode');
});

test('when a PC is renamed, duplicated, deleted and brought back, then the list and the disk follow', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await openPcs(page);
  await createPc(page, 'Win 7 lab', 'Windows 7 SP1');
  await row(page, 'Win 7 lab').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Training PC');
  await page.getByRole('combobox', { name: 'Signed-in user' }).selectOption('standard');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'Training PC')).toContainText('standard user');

  const before = await rows(page).count();
  await row(page, 'Training PC').getByRole('button', { name: 'Duplicate' }).click();
  await expect(rows(page)).toHaveCount(before + 1);

  await row(page, 'Training PC').getByRole('button', { name: 'Delete' }).click();
  await expect(row(page, 'Training PC')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Training PC')).toBeVisible();

  await row(page, 'Training PC').getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Close without undoing' }).click();
  await page.getByText('Trash (1 PC)').click();
  await page.getByRole('button', { name: /Restore Training PC/ }).click();
  await expect(page.getByText('Training PC is back.')).toHaveCount(1);
});

test('when a PC is exported and imported, then its copy stands beside it; a shared folder is only shown', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await openPcs(page);
  await createPc(page, 'Customer', 'Windows 10 1809');
  const download = page.waitForEvent('download');
  await row(page, 'Customer').getByRole('button', { name: 'Export' }).click();
  await mkdir(preflight.workFolder, { recursive: true });
  const archive = join(preflight.workFolder, 'customer.zip');
  await (await download).saveAs(archive);

  const before = await rows(page).count();
  await page.locator('[data-browse="pc"]').setInputFiles(archive);
  await expect(rows(page)).toHaveCount(before + 1);

  const folder = join(preflight.dataFolder, 'pcs', 'nowhere');
  await page.getByRole('textbox', { name: 'Open a PC where it lies' }).fill(folder);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('nowhere');
  expect(await readdir(join(preflight.dataFolder, 'pcs'))).not.toContain('nowhere');

  const shared = join(preflight.workFolder, 'shared');
  await cp(join(preflight.dataFolder, 'pcs', 'win7'), shared, { recursive: true });
  await page.getByRole('textbox', { name: 'Open a PC where it lies' }).fill(`"${shared}"`);
  await page.keyboard.press('Enter');
  const linked = rows(page).filter({ hasText: 'shared folder' });
  await expect(linked).toBeVisible();
  await expect(linked.getByRole('button', { name: 'Reset' })).toHaveCount(0);
  const file = join(shared, 'pc.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"user": "admin"', '"user": "standard"'));
  await expect(linked).toContainText('standard user');
  await linked.getByRole('button', { name: 'Take off the list' }).click();
  await expect(linked).toHaveCount(0);
  expect(await readdir(shared)).toContain('pc.json');
});

test('when a form is half filled in and another page is looked at, then it is as it was on coming back', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await openPcs(page);
  await pressEnter(page.getByRole('button', { name: 'New PC…' }));
  await page.getByRole('textbox', { name: 'Name' }).fill('Half a PC');
  await page.getByRole('checkbox', { name: 'Memory integrity' }).check();
  await page.getByRole('link', { name: 'Staging log' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveCount(0);
  await page.getByRole('link', { name: 'PCs', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New PC');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a PC');
  await expect(page.getByRole('checkbox', { name: 'Memory integrity' })).toBeChecked();
  await pressEnter(page.getByRole('button', { name: 'Create' }));
  await expect(row(page, 'Half a PC')).toContainText('Memory integrity on');
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`when the theme is ${theme}, then the pages about PCs keep nobody out`, async ({
    preflight,
    host,
  }) => {
    const page = await preflight.start();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    const barriers = () => barriersOn(page, host);
    await openPcs(page);
    await createPc(page, 'Bench', 'Windows Server 2022');
    await row(page, 'Bench').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
    expect(await barriers(), 'list').toEqual([]);
    await page.getByRole('button', { name: 'New PC…' }).click();
    await page.getByRole('checkbox', { name: 'Test signing (Test Mode)' }).check();
    await page.getByRole('checkbox', { name: 'Follow the real clock' }).uncheck();
    expect(await barriers(), 'form').toEqual([]);
  });
}
