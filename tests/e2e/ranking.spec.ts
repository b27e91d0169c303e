import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

const byMicrosoft = 'windows-signing-authority';
const byPublisher = 'publisher';

async function install(page: Page, asks: boolean): Promise<void> {
  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  if (asks) {
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Alt+i');
  }
  await expect(page.locator('[data-outcome="installed"]')).toBeVisible();
}

async function setPolicy(page: Page, policy: 'Enabled' | 'Disabled'): Promise<void> {
  await page.getByRole('combobox', { name: 'Group policy' }).selectOption({ label: policy });
  const state = policy === 'Enabled' ? /AllSignersEqual\) on$/ : /AllSignersEqual\) off$/;
  await expect(page.getByRole('heading', { name: state })).toBeVisible();
}

test('when AllSignersEqual is switched, then the closer publisher or Microsoft’s signature wins', async ({
  preflight,
}) => {
  const folders = { microsoft: join(preflight.workFolder, 'a'), publisher: join(preflight.workFolder, 'b') };
  await preparePackage(byMicrosoft, folders.microsoft, preflight.dataFolder);
  await preparePackage(byPublisher, folders.publisher, preflight.dataFolder);
  await install(await preflight.start([folders.microsoft]), false);
  await preflight.end();
  const page = await preflight.start([folders.publisher]);
  await install(page, true);
  await page.getByRole('link', { name: 'Driver store and devices' }).click();
  await expect(page.getByRole('heading', { name: 'Driver store (2)' })).toBeVisible();

  await setPolicy(page, 'Enabled');
  await page.getByRole('radio', { name: 'Identifiers I type' }).check();
  // The publisher's INF matches the more specific identifier.
  await page
    .getByRole('textbox', { name: /^Hardware IDs/ })
    .fill(`Root\\PreflightLab-${byPublisher}\nRoot\\PreflightLab-${byMicrosoft}`);
  await pressEnter(page.getByRole('button', { name: 'Plug in' }));
  const candidates = page
    .locator('[data-outcome]')
    .getByRole('listitem')
    .filter({ hasText: 'labdriver.inf' });
  await expect(candidates).toHaveCount(2);
  await expect(candidates.nth(0)).toContainText('oem1.inf');
  await expect(candidates.nth(0)).toContainText('0x00ff0000');
  await expect(candidates.nth(0)).toContainText('chosen');
  await expect(candidates.nth(1)).toContainText('0x00ff0001');
  await expect(candidates.nth(1)).toContainText('matches less closely');

  await setPolicy(page, 'Disabled');
  await pressEnter(page.getByRole('button', { name: /^Search again for/ }));
  await expect(candidates.nth(0)).toContainText('oem0.inf');
  await expect(candidates.nth(0)).toContainText('0x0dff0001');
  await expect(candidates.nth(1)).toContainText('0x0fff0000');
  await expect(candidates.nth(1)).toContainText('signature counts for less');
  await expect(page.locator('[data-outcome]')).toContainText('Not proved by any public source');
});
