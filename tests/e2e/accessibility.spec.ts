import { join } from 'node:path';
import { barriersOn } from '../support/e2e/barriers';
import { dropOn } from '../support/e2e/drop';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';

for (const [theme, pc] of [
  ['Light', 'win11-25h2'],
  ['Dark', 'win7'],
] as const) {
  test(`when the theme is ${theme} on ${pc}, then no page keeps people out`, async ({ preflight, host }) => {
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder, pc);
    const page = await preflight.start();
    const axe = () => barriersOn(page, host);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    expect(await axe(), 'empty page').toEqual([]);

    await dropOn(page, [folder]);
    await page.getByRole('button', { name: 'Install on this PC' }).waitFor();
    expect(await axe(), 'verdict').toEqual([]);

    await page.getByRole('button', { name: 'Install on this PC' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await axe(), 'prompt').toEqual([]);
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Alt+i');
    await expect(page.locator('[data-outcome]')).toBeVisible();
    expect(await axe(), 'outcome').toEqual([]);

    for (const name of ['Trusted publishers', 'Staging log']) {
      await page.getByRole('link', { name }).click();
      await expect(page.getByRole('main')).toHaveAttribute('aria-label', name);
      expect(await axe(), name).toEqual([]);
    }
  });
}

test('when the app tells about itself, then that page keeps nobody out', async ({ preflight, host }) => {
  const page = await preflight.start();
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { name: 'About Driver Preflight' })).toBeVisible();
  await expect(page.getByText(/^\d+ parts$/)).toBeVisible();
  expect(await barriersOn(page, host)).toEqual([]);
});
