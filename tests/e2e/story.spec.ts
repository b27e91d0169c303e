import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/e2e/barriers';
import { expect, type Preflight, test } from '../support/e2e/fixtures';
import { preparePackage, testPc } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

/** A package of an unknown publisher, whose root the PC knows: Windows asks. */
async function openScenario(preflight: Preflight, pcId = testPc): Promise<Page> {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder, pcId);
  const page = await preflight.start([folder]);
  await page.getByRole('button', { name: 'Install on this PC' }).waitFor();
  await pressEnter(page.getByRole('link', { name: 'Scenario' }));
  await expect(page.getByText(/^Scene 1 of \d+$/)).toBeVisible();
  return page;
}

const prompt = (page: Page) => page.getByRole('alertdialog');
const sceneTitle = (page: Page) => page.locator('#scene-title');
const logNote = (page: Page) => page.getByRole('region', { name: 'Staging log' }).locator('header');

/** Goes on by the arrow key until the title is there; gives how many lines the log had at each scene. */
async function walkTo(page: Page, title: RegExp): Promise<readonly number[]> {
  const lines: number[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    const note = await logNote(page).textContent();
    lines.push(Number(/(?:of |Staging log)(\d+)/.exec(note ?? '')?.[1] ?? 0));
    const before = await page.getByText(/^Scene \d+ of \d+$/).textContent();
    if (title.test((await sceneTitle(page).textContent()) ?? '')) return lines;
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/^Scene \d+ of \d+$/)).not.toHaveText(before ?? '');
  }
  throw new Error(`No scene is called ${title}.`);
}

const last = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Scenes' }).getByRole('button').last().click();
};

for (const [pcId, name] of [
  ['win7', 'Windows 7'],
  [testPc, 'Windows 11'],
] as const) {
  test(`when a story on ${name} is walked by keyboard, then its prompt branches both ways and the log grows`, async ({
    preflight,
  }) => {
    const page = await openScenario(preflight, pcId);
    const lines = await walkTo(page, /Windows asks whether to install/);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
    expect(lines.at(-1)).toBeGreaterThan(lines[0] ?? 0);
    await expect(page.locator('[data-fresh]').first()).toBeVisible();

    await expect(prompt(page).locator('[data-default]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(prompt(page)).toHaveCount(0);
    await expect(page).toHaveURL(/answer=dont-install/);
    await last(page);
    await expect(page.getByRole('region', { name: 'How it ends' })).toContainText('Refused');

    await page.goBack();
    await expect(prompt(page).locator('[data-default]')).toBeFocused();
    await page.keyboard.press('Alt+i');
    await expect(page).toHaveURL(/answer=install/);
    await last(page);
    await expect(page.getByRole('region', { name: 'How it ends' })).toContainText('Installed');
    await expect(page.getByRole('region', { name: 'How it ends' })).toContainText('Will the driver load?');

    await page.getByRole('link', { name: 'Driver store and devices' }).click();
    await expect(page.getByRole('heading', { name: 'Driver store (0)' })).toBeVisible();
  });
}

test('when an address names a Windows, an answer and a scene, then it leads there, and to the nearest otherwise', async ({
  preflight,
}) => {
  const page = await openScenario(preflight);
  const jump = async (hash: string) =>
    page.evaluate((next) => {
      window.location.hash = next;
    }, hash);
  await jump('#/story?route=pnputil&windows=7&user=admin&scene=uac');
  await expect(page.getByRole('combobox', { name: 'By way of' })).toHaveValue('pnputil');
  await expect(page.getByRole('combobox', { name: 'On' })).toHaveValue('7');
  await expect(sceneTitle(page)).toContainText('Windows asks for permission');

  await jump('#/story?route=device-manager&windows=7&scene=wizard-nowhere');
  await expect(page.getByText('There is no scene “wizard-nowhere” here.')).toBeVisible();
  await expect(sceneTitle(page)).toContainText('Windows searches the folder');
});

test('when the story is presented, then the window fills the screen and a remote control drives it', async ({
  preflight,
}) => {
  const page = await openScenario(preflight);
  await page.getByRole('button', { name: /properties of the device/ }).click();
  const caption = page.getByText(/Properties$/).first();
  const small = (await caption.boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: 'Present' }).click();
  const screenful = page.getByRole('dialog', { name: 'Presentation of the scenario' });
  await expect(screenful).toBeVisible();
  await expect.poll(async () => (await caption.boundingBox())?.height ?? 0).toBeGreaterThan(small * 1.2);
  await page.keyboard.press('PageDown');
  await expect(sceneTitle(page)).toContainText('wizard');
  await page.keyboard.press('End');
  await expect(prompt(page)).toBeVisible();
  await page.keyboard.press('Alt+i');
  await expect(page).toHaveURL(/answer=install/);
  await expect(screenful).toBeVisible();
  await page.keyboard.press('Home');
  await expect(sceneTitle(page)).toContainText('The desktop');
  await page.keyboard.press('Escape');
  await expect(screenful).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
});

for (const theme of ['Light', 'Dark']) {
  test(`when the theme is ${theme}, then the scenario keeps nobody out and fits a narrow window`, async ({
    preflight,
    host,
  }) => {
    const page = await openScenario(preflight);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    await page.setViewportSize({ width: 900, height: 600 });
    // What the app says about the window; the reproduced windows keep the colours that they have in Windows.
    const barriers = () => barriersOn(page, host, '[data-story-window] .scene');
    expect(await barriers()).toEqual([]);
    await last(page);
    await expect(prompt(page)).toBeVisible();
    expect(await barriers()).toEqual([]);
    await page.keyboard.press('Alt+i');
    await expect(page).toHaveURL(/answer=install/);
    await last(page);
    expect(await barriers()).toEqual([]);
    const wide = await page.locator('#main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}
