import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/e2e/barriers';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

async function openRelease(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Install on this PC' }).waitFor();
  await page.getByRole('link', { name: 'Release' }).click();
  await expect(page.getByRole('heading', { name: /ready for release$/i })).toBeVisible();
}

const check = (page: Page, rule: string) => page.locator(`li[data-rule="${rule}"]`);

test('when a package of a publisher is open, then its checklist says what fails and leads to the advice', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('altered-inf', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openRelease(page);
  await expect(page.getByRole('heading', { name: 'Not ready for release' })).toBeVisible();
  await expect(check(page, 'files-in-catalog')).toHaveAttribute('data-level', 'fail');
  await expect(check(page, 'files-in-catalog')).toContainText('What to do');
  await expect(check(page, 'sha2')).toHaveAttribute('data-level', 'pass');

  await pressEnter(
    check(page, 'signature-type').getByRole('button', { name: 'See which signature would do' }),
  );
  await expect(page.locator('#ready-advice')).toBeFocused();
  await expect(page.locator('summary', { hasText: 'WHQL release signature' })).toBeVisible();

  await pressEnter(page.getByRole('button', { name: /^Passes/ }));
  await expect(check(page, 'sha2')).toHaveCount(0);

  await pressEnter(
    check(page, 'files-in-catalog').getByRole('button', { name: 'See how the files were altered' }),
  );
  await expect(page.getByRole('main')).toHaveAttribute('aria-label', 'Package');
});

test('when the lab signs as WHQL does and Windows Update is chosen, then the release is ready and its report is saved', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('windows-signing-authority', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await openRelease(page);
  await page.getByLabel('Distributed by').selectOption('windows-update');
  await expect(check(page, 'windows-update')).toHaveAttribute('data-level', 'pass');
  await expect(check(page, 'signature-type')).toHaveAttribute('data-level', 'pass');
  await expect(page.getByRole('heading', { name: 'Ready for release', exact: true })).toBeVisible();

  const saving = page.waitForEvent('download');
  await pressEnter(page.getByRole('button', { name: 'Save the report as HTML' }));
  const file = await (await saving).path();
  expect(await readFile(file, 'utf8')).toContain('<strong>Ready</strong>');
});

for (const theme of ['Light', 'Dark']) {
  test(`when the theme is ${theme} in a small window, then the release page keeps nobody out`, async ({
    preflight,
    host,
  }) => {
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder);
    const page = await preflight.start([folder]);
    await page.setViewportSize({ width: 900, height: 600 });
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    await openRelease(page);
    await page.locator('summary', { hasText: 'WHQL release signature' }).click();
    expect(await barriersOn(page, host)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });
}
