import { z } from 'zod';
import { pictureOrigin, reportPath } from './answer-requests';
import type { DebugSession } from './debug-session';

const printedSchema = z.object({ data: z.string() });

/** Loads the report into a page whose requests are answered. */
export async function loadReport(page: DebugSession): Promise<void> {
  const loaded = new Promise<void>((resolve) => page.on('Page.loadEventFired', () => resolve()));
  await page.send('Page.navigate', { url: `${pictureOrigin}${reportPath}` });
  await loaded;
}

/** Prints the report that a headless page shows as A4 pages. Source: DevTools protocol, Page.printToPDF; inches. */
export async function printReport(page: DebugSession): Promise<Uint8Array> {
  const printed = await page.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    paperWidth: 8.27,
    paperHeight: 11.69,
  });
  return Buffer.from(printedSchema.parse(printed).data, 'base64');
}
