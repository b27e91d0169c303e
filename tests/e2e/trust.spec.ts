import { join } from 'node:path';
import { categoryFacts } from '../../shared/windows/categories';
import { dropOn } from '../support/e2e/drop';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

for (const how of ['politely', 'killed'] as const) {
  test(`when a publisher is trusted for good and the app is ended ${how}, then a new start installs silently`, async ({
    preflight,
  }) => {
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder);
    const page = await preflight.start();
    await dropOn(page, [folder]);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(categoryFacts('unknown-publisher').name);

    await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Alt+i');
    await expect(page.locator('[data-outcome="installed"]')).toBeVisible();
    await preflight.end(how);

    const again = await preflight.start([folder]);
    await expect(again.getByRole('heading', { level: 1 })).toHaveText(
      categoryFacts('trusted-publisher').name,
    );
    await pressEnter(again.getByRole('button', { name: 'Install on this PC' }));
    await expect(again.locator('[data-outcome="installed"]')).toBeVisible();
    await expect(again.getByRole('alertdialog')).toHaveCount(0);
    await again.getByRole('link', { name: 'Trusted publishers' }).click();
    await expect(again.getByRole('main')).toContainText('Driver Preflight Lab Publisher');
  });
}
