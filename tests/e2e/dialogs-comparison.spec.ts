import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Prompt } from '../../shared/model/staging';
import { referencePicture } from '../support/corpus';
import { type Clip, comparePictures } from '../support/dialogs-harness/compare-pictures';
import { openPrompt, trust, unverified } from '../support/dialogs-harness/open';
import { type DialogsHarness, serveDialogsHarness } from '../support/dialogs-harness/serve';

/** The prompts beside the pictures of Microsoft's driver documentation, pixel by pixel, where these are at hand. */
let harness: DialogsHarness;
test.beforeAll(async () => {
  harness = await serveDialogsHarness();
});
test.afterAll(async () => harness.close());

interface Pair {
  readonly picture: string;
  readonly prompt: Prompt;
  readonly size: { readonly width: number; readonly height: number };
  /** The left edge of the picture in our window: one picture is cut at the inner edge of its border. */
  readonly left?: number;
  /** What is compared: not the outermost border, which the pictures cut off in part, nor the glass, through which another desktop shines. */
  readonly clip: Clip;
  readonly atLeast: number;
  /** Brings the prompt into the pictured state. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const pairs: readonly Pair[] = [
  {
    picture: 'install1',
    prompt: trust('11', 'Fabrikam Sound Controller', 'Fabrikam'),
    size: { width: 449, height: 233 },
    left: 1,
    clip: { x: 0, y: 2, width: 449, height: 230 },
    atLeast: 0.9,
  },
  {
    picture: 'install2',
    prompt: unverified('11'),
    size: { width: 502, height: 382 },
    clip: { x: 1, y: 2, width: 500, height: 379 },
    atLeast: 0.9,
    prepare: (page) => page.keyboard.press('Alt+d'),
  },
  {
    picture: 'tutorialwindowssecurityinstalldialog',
    prompt: trust('7', "Toast'R'Us Toaster", 'Contoso.com'),
    size: { width: 484, height: 234 },
    clip: { x: 8, y: 28, width: 468, height: 198 },
    atLeast: 0.85,
  },
  {
    picture: 'tutorialwindowssecurityinstallwarning',
    prompt: unverified('7'),
    size: { width: 516, height: 306 },
    clip: { x: 8, y: 28, width: 500, height: 270 },
    atLeast: 0.85,
    prepare: (page) => page.locator('[data-part="install-anyway"]').hover(),
  },
];

for (const { picture, prompt, size, left = 0, clip, atLeast, prepare } of pairs) {
  test(`when the prompt is drawn beside ${picture}.png, then both look alike`, async ({ page }) => {
    const path = referencePicture(`${picture}.png`);
    test.skip(path === null, `${picture}.png is not beside the project`);
    const dialog = await openPrompt(page, harness.url, prompt);
    await prepare?.(page);
    const box = await dialog.boundingBox();
    const ours = await page.screenshot({ clip: { x: left, y: 0, ...size } });
    const reference = await readFile(path ?? '');
    const similarity = await comparePictures(page, picture, reference, ours, clip);
    console.log(`${picture}.png: structural similarity ${similarity.toFixed(4)}`);
    expect(Math.abs((box?.width ?? 0) - 2 * left - size.width), 'width').toBeLessThanOrEqual(2);
    expect(Math.abs((box?.height ?? 0) - size.height), 'height').toBeLessThanOrEqual(2);
    expect(similarity).toBeGreaterThanOrEqual(atLeast);
  });
}
