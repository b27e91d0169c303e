import type { Locator } from '@playwright/test';
import { expect } from './fixtures';

/** Presses Enter on a button as a person does: once it can be pressed. Playwright's `press` alone does not wait. */
export async function pressEnter(button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await button.press('Enter');
}
