import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { changedPixels } from '../changed-pixels';
import { readPng } from '../read-png';

const folder = fileURLToPath(new URL('../../../build/docs/pictures', import.meta.url));
/** The browser and fonts that drew the pictures: others draw the same page differently. */
const drawnWithPath = fileURLToPath(new URL('../../e2e/guide-pictures.json', import.meta.url));

/** A word of another length changes some hundred pixels; two runs on one computer, none. */
const mostChanged = 100;

/**
 * Takes a guide's picture once what it shows is there. `npm run docs` writes it; every other run compares it with the
 * page as it is now, where the same browser and fonts draw it, and elsewhere checks that the page can be reached.
 */
export async function takePicture(page: Page, name: string, shows: Locator): Promise<void> {
  await expect(shows).toBeVisible();
  const path = `${folder}/${name}.png`;
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
  const drawnWith = `${JSON.stringify(await describeDrawing(page), null, 2)}\n`;
  if (process.env.PREFLIGHT_TAKE_PICTURES === '1') {
    const now = await take();
    // Smoothing differs by a shade from run to run: that alone is no new picture.
    if (!existsSync(path) || changedPixels(readPng(readFileSync(path)), readPng(now)) > 0)
      writeFileSync(path, now);
    writeFileSync(drawnWithPath, drawnWith);
  } else if (drawnWith !== readFileSync(drawnWithPath, 'utf8')) {
    const description = `${name}.png was drawn by another browser, or with other fonts`;
    test.info().annotations.push({ type: 'not compared', description });
    console.log(`not compared: ${description}`);
  } else {
    await compare(name, readFileSync(path), take);
  }
}

/** Once more until both are alike: something may still be on its way into the page. */
async function compare(name: string, kept: Buffer, take: () => Promise<Buffer>): Promise<void> {
  const before = readPng(kept);
  let now = kept;
  try {
    await expect
      .poll(
        async () => {
          now = await take();
          return changedPixels(before, readPng(now));
        },
        { message: `pixels in which the app differs from ${name}.png; npm run docs takes it anew` },
      )
      .toBeLessThanOrEqual(mostChanged);
  } catch (error) {
    await test.info().attach(`${name} now`, { body: now, contentType: 'image/png' });
    throw error;
  }
}

const describeDrawing = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const width = (font: string): number => {
      if (context === null) return 0;
      context.font = `100px ${font}`;
      return context.measureText('Signed by a publisher of unknown trust, 0xE0000242').width;
    };
    const { fontFamily } = getComputedStyle(document.body);
    return {
      browser: navigator.userAgent,
      widths: [fontFamily, 'system-ui', 'sans-serif', 'monospace'].map(width),
      ratio: devicePixelRatio,
    };
  });
