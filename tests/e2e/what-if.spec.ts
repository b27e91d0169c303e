import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/e2e/barriers';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';

async function openWhatIf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Install on this PC' }).waitFor();
  await page.getByRole('link', { name: 'What if' }).click();
  await expect(page.getByRole('heading', { name: 'What differs' })).toBeVisible();
}

test('when the publisher is supposed to be trusted, then nobody is asked, and the PC stays as it is', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openWhatIf(page);
  await expect(page.getByText('Nothing that anybody would notice.')).toBeVisible();

  await page.getByLabel('The publisher is trusted').focus();
  await page.keyboard.press('Space');
  const differences = page.getByRole('table', { name: 'Differences' });
  await expect(differences.getByRole('row', { name: /^Category/ })).toContainText(
    'Signed by a trusted publisher',
  );
  await expect(differences.getByRole('row', { name: /^Windows asks/ })).toContainText('Nothing');
  await expect(
    page.getByRole('region', { name: 'Log of both sides' }).locator('[data-kind="gone"]'),
  ).not.toHaveCount(0);

  await page.getByLabel('Don’t install').check();
  await expect(differences.getByRole('row', { name: /^Outcome/ })).toContainText('Refused (0xE0000243)');

  await page.getByRole('link', { name: 'Trusted publishers' }).click();
  await expect(page.getByRole('main')).not.toContainText('Driver Preflight Lab Publisher trusted');
  await page.getByRole('link', { name: 'Package', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed by a publisher of unknown trust');
});

test('when an altered file is supposed to be as signed on another Windows, then both changes are told', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('altered-inf', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openWhatIf(page);
  await page.getByLabel('The files are as they were signed').check();
  await page.getByLabel('Other Windows').selectOption('10-22h2');
  await page.getByLabel('It was timestamped when it was signed').check();
  const notes = page.getByRole('list', { name: 'How the changes were taken' });
  await expect(notes).toContainText('The PC runs Windows 10 22H2');
  await expect(notes).toContainText('It has a timestamp already');
  const row = page.getByRole('table', { name: 'Differences' }).getByRole('row', { name: /^Category/ });
  await expect(row).toContainText('Altered');
  await expect(row).toContainText('Signed by a publisher of unknown trust');
});

for (const theme of ['Light', 'Dark']) {
  test(`when the theme is ${theme} in a small window, then what if keeps nobody out`, async ({
    preflight,
    host,
  }) => {
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder);
    const page = await preflight.start([folder]);
    await page.setViewportSize({ width: 900, height: 600 });
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    await openWhatIf(page);
    await page.getByLabel('WHQL has signed it').check();
    await expect(page.getByRole('table', { name: 'Differences' })).toBeVisible();
    expect(await barriersOn(page, host)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });
}
