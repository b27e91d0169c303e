import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dropOn } from '../support/e2e/drop';
import { expect, type Preflight, test } from '../support/e2e/fixtures';
import { preparePackage, testPc } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';
import { takePicture } from '../support/e2e/take-picture';

/** The walks of the guides in build/docs; `npm run docs` takes their pictures on the way. */
const clock = '2026-11-20T09:30:00Z';
test.use({ viewport: { width: 1100, height: 720 }, colorScheme: 'light', timezoneId: 'UTC', clock });

async function openPackage(preflight: Preflight): Promise<Page> {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder, testPc, new Date(clock));
  const page = await preflight.start();
  await dropOn(page, [folder]);
  await expect(page.getByRole('button', { name: 'Install on this PC' })).toBeEnabled();
  return page;
}

test('when the guide for quality assurance is followed, then the app shows what its pictures show', async ({
  preflight,
}) => {
  const page = await openPackage(preflight);
  await takePicture(page, 'qa-package', page.getByRole('button', { name: 'Install on this PC' }));

  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  await takePicture(page, 'qa-question', page.getByRole('alertdialog'));
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'refused');

  await page.getByRole('link', { name: 'Matrix' }).click();
  await takePicture(page, 'qa-matrix', page.getByRole('gridcell').first());
});

test('when the guide for trainers is followed, then the app shows what its pictures show', async ({
  preflight,
}) => {
  const page = await openPackage(preflight);
  await page.getByRole('link', { name: 'Scenario' }).click();
  await expect(page.getByText(/^Scene 1 of \d+$/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await takePicture(page, 'trainer-scenario', page.getByText(/^Scene 2 of \d+$/));

  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await takePicture(page, 'trainer-lab', page.getByRole('listbox', { name: 'Kind of package' }));

  await page.getByRole('link', { name: 'Classroom', exact: true }).click();
  await page.getByLabel('Your name').fill('Ada');
  await page.keyboard.press('Enter');
  await takePicture(page, 'trainer-classroom', page.getByText('Learning as Ada'));
});

test('when the guide for support is followed, then the app shows what its pictures show', async ({
  preflight,
}) => {
  const page = await openPackage(preflight);
  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'refused');
  const log = join(preflight.workFolder, 'setupapi.dev.log');
  await copyFile(join(preflight.dataFolder, 'pcs', testPc, 'setupapi.dev.log'), log);
  await dropOn(page, [log]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('setupapi.dev.log');
  await takePicture(page, 'support-log', page.getByRole('heading', { name: '1 failure, 1 refusal' }));

  await pressEnter(page.getByRole('button', { name: 'Report…' }));
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Save' })).toBeEnabled();
  await takePicture(page, 'support-report', page.getByTitle('Preview of the report'));
});
