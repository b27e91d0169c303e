import type { Page } from '@playwright/test';

/**
 * Drops files or folders of this computer on the page as a file manager does. Chromium's own drag machinery is used,
 * so that the page gets real folder entries and Electron real paths.
 */
export async function dropOn(page: Page, paths: readonly string[], at = { x: 640, y: 500 }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
