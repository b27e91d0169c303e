import { expect, type Locator, type Page } from '@playwright/test';
import type { DialogFamily } from '../../../shared/model/pc';
import type { Prompt } from '../../../shared/model/staging';

/** A publisher question as staging yields it. */
export const trust = (family: DialogFamily, deviceName: string, publisher: string): Prompt => ({
  dialog: 'publisher-trust',
  family,
  deviceName,
  publisher,
  defaultAnswer: 'dont-install',
  unconfirmed: [],
});

/** The warning of a publisher that cannot be verified. */
export const unverified = (family: DialogFamily): Prompt => ({
  dialog: 'unverified-publisher',
  family,
  deviceName: null,
  publisher: null,
  defaultAnswer: 'dont-install',
  unconfirmed: [],
});

interface DrawnAs {
  readonly scale?: number;
  readonly theme?: 'light' | 'dark';
}

/** Shows a prompt at the top left corner of the harness page, with its fonts loaded. */
export async function openPrompt(
  page: Page,
  url: string,
  prompt: Prompt,
  as: DrawnAs = {},
): Promise<Locator> {
  const { scale = 100, theme = 'light' } = as;
  await page.goto('about:blank');
  await page.goto(
    `${url}#prompt=${encodeURIComponent(JSON.stringify(prompt))}&scale=${scale}&theme=${theme}`,
  );
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  return dialog;
}
