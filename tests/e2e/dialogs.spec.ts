import { expect, type Locator, type Page, test } from '@playwright/test';
import type { DialogFamily } from '../../shared/model/pc';
import type { Prompt } from '../../shared/model/staging';
import { inkRows } from '../support/dialogs-harness/ink-rows';
import { type DialogsHarness, serveDialogsHarness } from '../support/dialogs-harness/serve';

/**
 * The prompts beside the pictures of Microsoft's driver documentation (see `shared/windows/dialog-strings.ts`):
 * places are measured in those pictures at 96 dpi. The font of this machine is not Segoe UI, so widths of single words
 * are not compared; boxes, lines, line breaks and colours are.
 */
let harness: DialogsHarness;
test.beforeAll(async () => {
  harness = await serveDialogsHarness();
});
test.afterAll(async () => harness.close());

const tolerance = 2;

const trust = (family: DialogFamily, deviceName: string, publisher: string): Prompt => ({
  dialog: 'publisher-trust',
  family,
  deviceName,
  publisher,
  defaultAnswer: 'dont-install',
  unconfirmed: [],
});
const unverified = (family: DialogFamily): Prompt => ({
  dialog: 'unverified-publisher',
  family,
  deviceName: null,
  publisher: null,
  defaultAnswer: 'dont-install',
  unconfirmed: [],
});

async function open(page: Page, prompt: Prompt): Promise<Locator> {
  await page.goto(`${harness.url}#prompt=${encodeURIComponent(JSON.stringify(prompt))}`);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

async function expectPlace(locator: Locator, place: Place): Promise<void> {
  const box = await locator.boundingBox();
  expect(box, String(locator)).not.toBeNull();
  for (const [side, measured] of Object.entries(place)) {
    const off = Math.abs((box?.[side as keyof Place] ?? Number.NaN) - measured);
    expect(
      off,
      `${locator}: ${side} of the picture is ${measured}, ours ${JSON.stringify(box)}`,
    ).toBeLessThanOrEqual(tolerance);
  }
}

/** Compares the rows in which a part has ink with the rows measured in the picture: `[top, bottom]` of each line. */
async function expectInk(
  page: Page,
  name: string,
  measured: readonly (readonly [number, number])[],
): Promise<void> {
  const locator = part(page, name);
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${name} has no box`);
  const rows = await inkRows(page, await page.screenshot({ clip: box }));
  const seen = JSON.stringify(rows.map(([top, bottom]) => [top + box.y, bottom + box.y]));
  expect(rows.length, `${name}: lines ${seen}`).toBe(measured.length);
  rows.forEach(([top, bottom], line) => {
    const [wantTop, wantBottom] = measured[line] ?? [Number.NaN, Number.NaN];
    expect(Math.abs(top + box.y - wantTop), `${name} line ${line}: ${seen}`).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(bottom + box.y - wantBottom), `${name} line ${line}: ${seen}`).toBeLessThanOrEqual(
      tolerance,
    );
  });
}

/** The text of a part, one string for each line as it is broken on the screen. */
function linesOf(locator: Locator): Promise<string[]> {
  return locator.evaluate((element) => {
    const lines: { top: number; text: string }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (let at = 0; at < text.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const top = range.getClientRects()[0]?.top;
        if (top === undefined) continue;
        const line = lines.find((other) => Math.abs(other.top - top) < 5);
        if (line) line.text += text[at];
        else lines.push({ top, text: text[at] ?? '' });
      }
    }
    return lines.map((line) => line.text.trimEnd());
  });
}

const css = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test.describe('Windows 11 publisher question beside install1.png', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, trust('11', 'Fabrikam Sound Controller', 'Fabrikam'));
  });

  test('when it opens then its parts stand where the picture has them', async ({ page }) => {
    await expectPlace(page.getByRole('alertdialog'), { x: 0, y: 0, width: 449, height: 233 });
    await expectPlace(part(page, 'title-bar'), { y: 1, height: 30 });
    await expectPlace(part(page, 'title-icon'), { x: 8, y: 8, width: 16, height: 16 });
    await expectPlace(part(page, 'title'), { x: 29 });
    await expectPlace(part(page, 'content'), { y: 31, height: 110 });
    await expectPlace(part(page, 'instruction'), { x: 10 });
    await expectPlace(part(page, 'name'), { x: 37 });
    await expectPlace(part(page, 'band'), { y: 141, height: 41 });
    await expectPlace(part(page, 'check-box'), { x: 13, y: 156, width: 13, height: 13 });
    await expectPlace(part(page, 'check-box-label'), { x: 37 });
    await expectPlace(part(page, 'install'), { x: 268, y: 151, width: 66, height: 21 });
    await expectPlace(part(page, 'dont-install'), { x: 342, y: 151, width: 97, height: 21 });
    await expectPlace(part(page, 'footer'), { y: 182 });
    await expectPlace(part(page, 'footer-icon'), { x: 12, y: 193, width: 16, height: 16 });
    await expect(part(page, 'class-icon')).toHaveCount(0);
  });

  test('when it opens then its text rows lie where the picture has them', async ({ page }) => {
    await expectInk(page, 'instruction', [[47, 63]]);
    await expectInk(page, 'name', [[81, 90]]);
    await expectInk(page, 'publisher', [[96, 105]]);
    await expectInk(page, 'footer-text', [
      [196, 208],
      [211, 223],
    ]);
  });

  test('when it opens then its lines break at the pictured words', async ({ page }) => {
    expect(await linesOf(part(page, 'footer-text'))).toEqual([
      'You should only install driver software from publishers you trust.  How can I',
      'decide which device software is safe to install?',
    ]);
  });

  test('when it opens then its colours are the pictured ones', async ({ page }) => {
    expect(await css(part(page, 'title-bar'), 'background-color')).toBe('rgb(243, 243, 243)');
    expect(await css(part(page, 'instruction'), 'color')).toBe('rgb(0, 51, 153)');
    expect(await css(part(page, 'band'), 'background-color')).toBe('rgb(240, 240, 240)');
    expect(await css(part(page, 'band'), 'border-top-color')).toBe('rgb(223, 223, 223)');
    expect(await css(part(page, 'help-link'), 'color')).toBe('rgb(0, 102, 204)');
    expect(await css(part(page, 'dont-install'), 'border-left-color')).toBe('rgb(0, 120, 212)');
    expect(await css(part(page, 'install'), 'border-left-color')).toBe('rgb(208, 208, 208)');
    expect(await css(part(page, 'install').locator('.win-access-key'), 'text-decoration-line')).toBe(
      'underline',
    );
  });
});

test.describe('Windows 11 unverified publisher beside install2.png', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, unverified('11'));
  });

  test('when it opens then it is closed and 303 pixels high', async ({ page }) => {
    await expectPlace(page.getByRole('alertdialog'), { width: 502, height: 303 });
    await expect(part(page, 'details')).toHaveCount(0);
  });

  test('when details open then its parts stand where the picture has them', async ({ page }) => {
    await page.keyboard.press('Alt+d');
    await expectPlace(page.getByRole('alertdialog'), { width: 502, height: 382 });
    await expectPlace(part(page, 'banner'), { y: 32, height: 42 });
    await expectPlace(part(page, 'banner-shield'), { x: 8, y: 39, width: 28, height: 28 });
    await expectPlace(part(page, 'banner-text'), { x: 48 });
    await expectPlace(part(page, 'dont-install-arrow'), { x: 56, y: 114 });
    await expectPlace(part(page, 'install-anyway-arrow'), { x: 56, y: 186 });
    await expectPlace(part(page, 'dont-install-heading'), { x: 81 });
    await expectPlace(part(page, 'band'), { y: 263, height: 39 });
    await expectPlace(part(page, 'expander-icon'), { x: 15, y: 276 });
    await expectPlace(part(page, 'expander-text'), { x: 36, width: 67 });
    await expectPlace(part(page, 'details'), { y: 302 });
    await expectPlace(part(page, 'details-text'), { y: 312 });
  });

  test('when details open then its text rows lie where the picture has them', async ({ page }) => {
    await page.keyboard.press('Alt+d');
    await expectInk(page, 'dont-install-heading', [[114, 129]]);
    await expectInk(page, 'dont-install-note', [
      [134, 146],
      [149, 161],
    ]);
    await expectInk(page, 'install-anyway-heading', [[186, 202]]);
    await expectInk(page, 'install-anyway-note', [
      [206, 218],
      [221, 233],
      [236, 245],
    ]);
    await expectInk(page, 'details-text', [
      [315, 327],
      [331, 343],
      [346, 357],
      [361, 372],
    ]);
  });

  test('when details open then its lines break at the pictured words', async ({ page }) => {
    await page.keyboard.press('Alt+d');
    expect(await linesOf(part(page, 'dont-install-note'))).toEqual([
      "You should check your manufacturer's website for updated driver software",
      'for your device.',
    ]);
    expect(await linesOf(part(page, 'install-anyway-note'))).toEqual([
      "Only install driver software obtained from your manufacturer's website or",
      'disc. Unsigned software from other sources may harm your computer or steal',
      'information.',
    ]);
    expect(await linesOf(part(page, 'details-text'))).toEqual([
      "The driver software you're attempting to install does not have a valid digital signature that",
      'verifies who published it, and could potentially be malicious software.  You should only',
      'install driver software from publishers you trust.  How can I decide which device software is',
      'safe to install?',
    ]);
  });

  test('when it opens then its colours are the pictured ones', async ({ page }) => {
    expect(await css(part(page, 'banner'), 'background-image')).toContain('rgb(173, 0, 0), rgb(227, 1, 0)');
    expect(await css(part(page, 'install-anyway-heading'), 'color')).toBe('rgb(0, 120, 215)');
    expect(await css(part(page, 'install-anyway-note'), 'color')).toBe('rgb(0, 120, 215)');
  });
});

test.describe('Windows 7 publisher question beside tutorialwindowssecurityinstalldialog.png', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, trust('7', "Toast'R'Us Toaster", 'Contoso.com'));
  });

  test('when it opens then its parts stand where the picture has them', async ({ page }) => {
    await expectPlace(page.getByRole('alertdialog'), { width: 484, height: 234 });
    await expectPlace(part(page, 'client'), { x: 8, y: 28, height: 199 });
    await expectPlace(part(page, 'instruction'), { x: 18 });
    await expectPlace(part(page, 'class-icon'), { x: 38, y: 72, width: 32, height: 32 });
    await expectPlace(part(page, 'name'), { x: 77 });
    await expectPlace(part(page, 'band'), { y: 136, height: 41 });
    await expectPlace(part(page, 'check-box'), { x: 21, y: 150, width: 13, height: 13 });
    await expectPlace(part(page, 'check-box-label'), { x: 45 });
    await expectPlace(part(page, 'install'), { x: 299, y: 146, width: 66, height: 21 });
    await expectPlace(part(page, 'dont-install'), { x: 373, y: 146, width: 93, height: 21 });
    await expectPlace(part(page, 'footer'), { y: 177 });
    await expectPlace(part(page, 'footer-icon'), { x: 20, y: 188 });
    await expectPlace(part(page, 'footer-text'), { y: 188 });
  });

  test('when it opens then its text rows and breaks are the pictured ones', async ({ page }) => {
    await expectInk(page, 'instruction', [[43, 59]]);
    await expectInk(page, 'name', [[73, 82]]);
    await expectInk(page, 'publisher', [[88, 97]]);
    expect(await linesOf(part(page, 'footer-text'))).toEqual([
      'You should only install driver software from publishers you trust.  How can I',
      'decide which device software is safe to install?',
    ]);
  });

  test('when Alt is pressed then access keys become underlined, and not before', async ({ page }) => {
    const key = part(page, 'install').locator('.win-access-key');
    expect(await css(key, 'text-decoration-line')).toBe('none');
    await page.keyboard.press('Alt');
    expect(await css(key, 'text-decoration-line')).toBe('underline');
  });
});

test.describe('Windows 7 unverified publisher beside tutorialwindowssecurityinstallwarning.png', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, unverified('7'));
  });

  test('when it opens then its parts stand where the picture has them', async ({ page }) => {
    await expectPlace(page.getByRole('alertdialog'), { width: 516, height: 306 });
    await expectPlace(part(page, 'banner'), { x: 8, y: 28, width: 500, height: 42 });
    await expectPlace(part(page, 'banner-text'), { x: 55 });
    await expectPlace(part(page, 'dont-install'), { x: 56, y: 95, width: 446, height: 72 });
    await expectPlace(part(page, 'install-anyway'), { x: 56, y: 167, width: 446, height: 87 });
    await expectPlace(part(page, 'dont-install-arrow'), { x: 65 });
    await expectPlace(part(page, 'dont-install-heading'), { x: 88 });
    await expectPlace(part(page, 'band'), { y: 259, height: 39 });
    await expectPlace(part(page, 'expander-icon'), { x: 19, y: 269, width: 19, height: 19 });
    // The letters begin at 45; the room of the focus rectangle two pixels before them.
    await expectPlace(part(page, 'expander-text'), { x: 43 });
  });

  test('when it opens then its colours and breaks are the pictured ones', async ({ page }) => {
    expect(await css(part(page, 'banner'), 'background-image')).toContain('rgb(177, 0, 0), rgb(229, 1, 0)');
    expect(await css(part(page, 'dont-install-heading'), 'color')).toBe('rgb(21, 28, 85)');
    expect(await linesOf(part(page, 'install-anyway-note'))).toHaveLength(3);
  });
});

test.describe('in the hands of a person', () => {
  test('when keys of a person arrive then they answer once, as in Windows', async ({ page }) => {
    await open(page, trust('11', 'Fabrikam Sound Controller', 'Fabrikam'));
    await page.keyboard.press('a');
    await expect(part(page, 'check-box')).toBeChecked();
    await page.keyboard.press('Alt+i');
    await page.keyboard.press('Escape');
    await expect(page.locator('body')).toHaveAttribute('data-answers', 'install-always-trust');
  });

  test('when a name is hostile then it stays inside the window and the buttons stay in sight', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    const hostile = `\u202e${'W'.repeat(5000)}\n\u2066<b>${'Z\u0300\u0301\u0302'.repeat(200)}`;
    const dialog = await open(page, trust('11', hostile, hostile));
    const window = await dialog.boundingBox();
    const button = await part(page, 'dont-install').boundingBox();
    expect(window?.width).toBeLessThanOrEqual(642);
    expect(window?.height).toBeLessThanOrEqual(420);
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThan((window?.x ?? 0) + (window?.width ?? 0));
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await expect(dialog).toHaveAccessibleName('Would you like to install this device software?');
  });

  test('when the page is shown then nothing breaks the content security policy', async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await open(page, trust('7', 'Fabrikam', 'Fabrikam'));
    await part(page, 'check-box').check();
    await part(page, 'help-link').click();
    await expect(page.getByRole('dialog', { name: /device software is safe/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(part(page, 'help-link')).toBeFocused();
    await expect(page.locator('body')).not.toHaveAttribute('data-answers');
    expect(refused).toEqual([]);
  });
});
