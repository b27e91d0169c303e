import { appendFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { categoryFacts } from '../../shared/windows/categories';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';

test('when the open package changes, vanishes and returns on disk, then the page follows and loses nothing', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  const made = await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  const title = page.getByRole('heading', { level: 1 });
  const main = page.getByRole('main');
  await expect(title).toHaveText(categoryFacts('unknown-publisher').name);
  await page.getByRole('button', { name: 'Install on this PC' }).click();
  const prompt = page.getByRole('alertdialog');
  await expect(prompt).toContainText('Would you like to install this device software?');

  await appendFile(join(folder, made.inf), '; changed');
  await expect(main.getByText(/Changed on disk at .*: inspected again\./)).toBeAttached();
  await expect(page.locator('#verdict-title')).toHaveText(categoryFacts('altered').name);
  // The question that waited is still there, of the package as it was when it was asked.
  await page.keyboard.press('Alt+i');
  await expect(prompt).toHaveCount(0);
  await expect(page.locator('[data-outcome="installed"]')).toBeVisible();

  await rename(folder, `${folder} elsewhere`);
  await expect(main.getByText(/Gone from the disk since/)).toBeVisible();
  await expect(title).toHaveText(categoryFacts('altered').name);
  await rename(`${folder} elsewhere`, folder);
  await expect(main.getByText(/Back on disk at .*: inspected again\./)).toBeVisible();
});
