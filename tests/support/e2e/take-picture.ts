import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../../build/docs/pictures', import.meta.url));

/**
 * Takes a guide's picture once what it shows is there. Only `npm run docs` writes it; every other run checks that the
 * page can still be reached.
 */
export async function takePicture(page: Page, name: string, shows: Locator): Promise<void> {
  await expect(shows).toBeVisible();
  if (process.env.PREFLIGHT_TAKE_PICTURES !== '1') return;
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}
