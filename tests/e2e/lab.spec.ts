import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { categoryFacts } from '../../shared/windows/categories';
import { barriersOn } from '../support/e2e/barriers';
import { expect, test } from '../support/e2e/fixtures';
import { pressEnter } from '../support/e2e/press-enter';

async function openLab(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lab');
}

const kinds = (page: Page) => page.getByRole('listbox', { name: 'Kind of package' });

test('when an unsigned kind is opened on a prepared PC with Windows 7, then it warns there and is refused', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await openLab(page);
  await kinds(page).selectOption({ label: 'Catalog not signed' });
  await page.getByRole('combobox', { name: 'Windows of the PC' }).selectOption({ label: 'Windows 7 SP1' });
  await pressEnter(page.getByRole('button', { name: 'Open it in a prepared PC' }));
  // The first package of a host makes its keys, whose primes take as long as chance has it.
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(categoryFacts('unsigned').name, { timeout: 30_000 });
  await expect(page.getByText('Lab: Catalog not signed, as an administrator')).toBeVisible();
  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  const result = page.locator('[data-outcome]').filter({ hasText: 'Will the driver load?' });
  await expect(result).toHaveAttribute('data-outcome', 'refused');
});

test('when a kind is written into a folder, then package, certificates and README lie there', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await openLab(page);
  const form = page.getByRole('form', { name: 'Make a package' });
  await kinds(page).selectOption({ label: 'Enterprise CA' });
  await form.getByRole('radio', { name: 'A folder on this computer' }).check();
  const folder = join(preflight.workFolder, 'made');
  await form.getByRole('textbox', { name: 'New folder' }).fill(folder);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`enterprise-ca lies in ${folder}`)).toBeVisible();
  expect((await readdir(folder)).sort()).toEqual(['README.txt', 'certificates', 'driver']);
  await pressEnter(form.getByRole('button', { name: 'Write it into the folder' }));
  await expect(page.getByRole('alert')).toContainText('is not empty');
});

test('when a package at hand is test-signed, then its copy comes as a ZIP without a plain key', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await openLab(page);
  const form = page.getByRole('form', { name: 'Test-sign my package' });
  await expect(form).toContainText('Open your package first');
  await kinds(page).selectOption({ label: 'One byte of another file' });
  await pressEnter(page.getByRole('button', { name: 'Open it in a prepared PC' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Altered');
  await openLab(page);
  await expect(form).toContainText('altered-byte');
  await form.getByRole('textbox', { name: 'Name of the certificate' }).fill('Contoso.com(Test)');
  await form.getByLabel('Passphrase for its key').fill('kept by nobody');
  const download = page.waitForEvent('download');
  await pressEnter(form.getByRole('button', { name: 'Test-sign' }));
  const path = join(preflight.workFolder, 'signed.zip');
  await (await download).saveAs(path);
  await expect(form.getByText('Signed as Contoso.com(Test)')).toBeVisible();
  await expect(form).toContainText('It is not a release signature');
  await expect(form.getByLabel('Passphrase for its key')).toHaveValue('');
  const names = (await readFile(path)).toString('latin1');
  expect(names).toContain('certificates/test-certificate.pfx');
  for (const entry of await readdir(preflight.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    expect(await readFile(file, 'latin1'), file).not.toContain('kept by nobody');
  }

  await form.getByRole('textbox', { name: 'Name of the certificate' }).fill('Microsoft Windows');
  await pressEnter(form.getByRole('button', { name: 'Test-sign' }));
  await expect(page.getByRole('alert')).toContainText('choose your own');
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`when the theme is ${theme}, then the lab keeps nobody out`, async ({ preflight, host }) => {
    const page = await preflight.start();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    const barriers = () => barriersOn(page, host);
    await openLab(page);
    await expect(kinds(page)).toBeVisible();
    expect(await barriers(), 'as it opens').toEqual([]);
    await page.getByRole('radio', { name: 'A folder on this computer' }).first().check();
    await page.getByRole('radio', { name: 'The certificate of a PFX file' }).check();
    await page.getByRole('textbox', { name: /Systems/ }).fill('95_X86');
    await expect(page.getByText('Inf2Cat knows no 95_X86')).toBeVisible();
    expect(await barriers(), 'with every field').toEqual([]);
  });
}
