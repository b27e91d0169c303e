import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openPrompt, trust, unverified } from '../support/dialogs-harness/open';
import { type DialogsHarness, serveDialogsHarness } from '../support/dialogs-harness/serve';

/** What every Windows family owes to every person, whatever it looks like. */
let harness: DialogsHarness;
test.beforeAll(async () => {
  harness = await serveDialogsHarness();
});
test.afterAll(async () => harness.close());

const name = 'Fabrikam Sound Controller';
const hostile: Readonly<Record<string, string>> = {
  long: 'W'.repeat(3000),
  'right-to-left': 'شركة الأجهزة للصوتيات',
  empty: '',
  homoglyph: 'Miсrоsоft Соrроrаtiоn',
  controls: 'Fab\u0000rikam\r\n\u202e\u2066exe.\u0007',
};

for (const family of ['vista', '7', '8', '10', '11'] as const) {
  test(`when prompts of Windows ${family} are drawn, then axe finds no barrier in them`, async ({ page }) => {
    for (const prompt of [trust(family, name, 'Fabrikam'), unverified(family)]) {
      await openPrompt(page, harness.url, prompt);
      if (prompt.dialog === 'unverified-publisher') await page.keyboard.press('Alt+d');
      const axe = new AxeBuilder({ page }).include('[role="alertdialog"]');
      // The pictured links of Windows 11 are #0078D7 on white, 4.4 : 1; the picture is what is reproduced.
      if (family === '11') axe.exclude('.win-command-link');
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found, prompt.dialog).toEqual([]);
    }
  });

  test(`when Windows ${family} draws at 100 to 200 %, then sizes grow in whole pixels and nothing is cut`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const scale of [100, 125, 150, 200]) {
      for (const prompt of [trust(family, name, 'Fabrikam'), unverified(family)]) {
        const dialog = await openPrompt(page, harness.url, prompt, { scale });
        const uneven = await dialog.evaluate((window) =>
          [window, ...window.querySelectorAll('svg, .win-title-bar, .win-band, .win-check-box, .win-banner')]
            .map((element) => element.getBoundingClientRect())
            .filter(({ width, height }) => !Number.isInteger(width) || !Number.isInteger(height))
            .map(({ width, height }) => `${width} x ${height}`),
        );
        expect(uneven, `${prompt.dialog} at ${scale} %`).toEqual([]);
        const icon = await page.locator('[data-part="title-icon"] svg').boundingBox();
        expect(icon?.width).toBe((16 * scale) / 100);
        expect(await dialog.evaluate((window) => window.scrollWidth <= window.clientWidth)).toBe(true);
      }
    }
  });

  test(`when names are hostile on Windows ${family}, then they stay in their place`, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    for (const [kind, value] of Object.entries(hostile)) {
      const dialog = await openPrompt(page, harness.url, trust(family, value, value));
      const window = await dialog.boundingBox();
      expect(window?.width, kind).toBeLessThanOrEqual(640);
      expect(window?.height, kind).toBeLessThanOrEqual(440);
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth), kind).toBe(true);
      await expect(page.locator('[data-part="dont-install"]'), kind).toBeFocused();
      await expect(page.locator('[data-part="name"]'), kind).toHaveText(/^Name: /);
    }
  });
}

test('when the person’s system forces its colours, then every control keeps an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const family of ['vista', '7', '8', '10', '11'] as const) {
    await openPrompt(page, harness.url, trust(family, name, 'Fabrikam'));
    for (const part of ['install', 'dont-install', 'check-box', 'close']) {
      const border = await page
        .locator(`[data-part="${part}"]`)
        .evaluate((element) => getComputedStyle(element).borderTopStyle);
      expect(border, `${family} ${part}`).toBe('solid');
    }
    const outline = await page
      .locator('[data-part="dont-install"]')
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, family).toBe('solid');
  }
});
