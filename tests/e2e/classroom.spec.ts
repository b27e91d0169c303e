import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { barriersOn } from '../support/e2e/barriers';
import { begin, checked, enter, listed, sixCategories, take, whenSetUp } from '../support/e2e/classroom';
import { expect, test } from '../support/e2e/fixtures';
import { pressEnter } from '../support/e2e/press-enter';

test('when a lesson is under way, then its task stands above the other pages until it is done', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await enter(page);
  await begin(page, 'The six categories');
  const bar = page.getByRole('complementary', { name: 'Lesson under way' });
  await expect(bar).toHaveCount(0);
  await page.getByRole('link', { name: 'PCs', exact: true }).click();
  await expect(bar).toContainText('name the category here');
  await bar.getByRole('link', { name: 'Back to the lesson' }).click();
  for (const [question, answer] of sixCategories.answers ?? []) {
    await page.getByRole('combobox', { name: question }).selectOption({ label: String(answer) });
  }
  await pressEnter(page.getByRole('button', { name: 'Check what I did' }));
  await expect(checked(page).getByRole('heading')).toHaveText('Done');
  await page.getByRole('link', { name: 'PCs', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'PCs', level: 1 })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await page.getByRole('link', { name: 'Classroom', exact: true }).click();
  await pressEnter(page.getByRole('button', { name: 'Next lesson: Trusting a publisher' }));
  await expect(page.getByRole('region', { name: 'Trusting a publisher' })).toBeVisible();
  await expect(listed(page, 'Trusting a publisher')).toBeFocused();
});

/** Often right, often wrong: with twenty questions both happen. */
const guesses = ['The package is installed', 'Nothing', 'It is never installed', 'Unsigned'];

test('when the quiz is answered rightly and wrongly, then each is scored and explained', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await enter(page, 'Grace');
  const quiz = page.getByRole('region', { name: 'Quiz' });
  const told = quiz.getByRole('region', { name: 'Answer' });
  await pressEnter(quiz.getByRole('button', { name: 'Ask me' }));
  const seen = { right: 0, wrong: 0 };
  for (let asked = 1; asked <= 20 && (seen.right === 0 || seen.wrong === 0); asked += 1) {
    if (asked > 1) await pressEnter(quiz.getByRole('button', { name: 'Next question' }));
    await expect(told).toHaveCount(0);
    await expect(quiz.getByRole('radio').first()).toBeEnabled();
    const choices = await quiz
      .getByRole('radiogroup')
      .or(quiz.getByRole('group'))
      .locator('label')
      .allTextContents();
    const guess = guesses.find((each) => choices.includes(each)) ?? '';
    await quiz.getByRole('radio', { name: guess, exact: true }).check();
    await pressEnter(quiz.getByRole('button', { name: 'Answer' }));
    const heading = (await told.getByRole('heading').textContent()) ?? '';
    const right = heading === 'Right';
    seen[right ? 'right' : 'wrong'] += 1;
    const named = heading.replace('Not right: ', '');
    expect(right || (choices.includes(named) && named !== guess), `${heading} after ${guess}`).toBe(true);
    await expect(told.getByRole('paragraph').first()).not.toBeEmpty();
    await expect(quiz).toContainText(`${seen.right} of ${asked} right`);
    await expect(quiz.locator('input:not(:checked)').first()).toBeDisabled();
  }
  expect(seen.right).toBeGreaterThan(0);
  expect(seen.wrong).toBeGreaterThan(0);
  await pressEnter(quiz.getByRole('button', { name: 'Try it on a prepared PC' }));
  await expect(page.getByRole('button', { name: 'Install on this PC' })).toBeVisible();
});

test('when learners take turns, then the score sheet has them all, and a reset forgets one', async ({
  preflight,
}) => {
  const page = await preflight.start();
  for (const learner of ['=1+1', 'Grace']) {
    await enter(page, learner);
    await begin(page, 'Altered packages');
    await pressEnter(page.getByRole('button', { name: 'Somebody else' }));
  }
  const scores = page.getByRole('table', { name: 'Scores' });
  await expect(scores.getByRole('row')).toHaveCount(3);

  const download = page.waitForEvent('download');
  await pressEnter(page.getByRole('button', { name: 'Save the score sheet' }));
  await mkdir(preflight.workFolder, { recursive: true });
  const path = join(preflight.workFolder, 'scores.csv');
  await (await download).saveAs(path);
  const rows = (await readFile(path, 'utf8')).split('\r\n');
  expect(rows[0]).toBe('\uFEFFLearner,Lesson,Result,Time,Seconds');
  expect(rows.slice(1).map((row) => row.split(',', 3))).toEqual([
    ["'=1+1", 'Altered packages', 'begun'],
    ['Grace', 'Altered packages', 'begun'],
    [''],
  ]);

  const pcs = page
    .getByRole('combobox', { name: 'PC', exact: true })
    .getByRole('option', { name: /^Lesson:/ });
  await expect(pcs).toHaveCount(2);
  await pressEnter(page.getByRole('button', { name: 'Reset Grace…' }));
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(scores.getByRole('row')).toHaveCount(3);
  await pressEnter(page.getByRole('button', { name: 'Reset Grace…' }));
  await pressEnter(page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }));
  await expect(scores.getByRole('row')).toHaveCount(2);
  await expect(pcs).toHaveCount(1);
  await pressEnter(page.getByRole('button', { name: 'Reset everybody…' }));
  await pressEnter(page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }));
  await expect(scores).toHaveCount(0);
  await expect(pcs).toHaveCount(0);
});

test('when a trainer changes an example, then it is a lesson; other files are named with what is wrong', async ({
  preflight,
}) => {
  const page = await preflight.start();
  const folder = preflight.workFolder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'broken.json'), '{ "schema": "driver-preflight/lesson@1" }');
  await writeFile(join(folder, 'torn.json'), '{\n  "schema": ');
  await enter(page);
  const download = page.waitForEvent('download');
  await pressEnter(page.getByRole('button', { name: 'Save this lesson as an example' }));
  const example = await download;
  await example.saveAs(join(folder, example.suggestedFilename()));
  await page.getByLabel('Folder with own lessons').fill(folder);
  await page.keyboard.press('Enter');
  const problems = page.getByRole('list', { name: 'Problems with own lessons' });
  await expect(problems).toContainText('broken.json: id:');
  await expect(problems).toContainText('torn.json: line 2, column');
  await expect(page.getByText(/^1 own lesson from/)).toBeVisible();
  await take(page, 'The six categories, my version', sixCategories);
  await expect(checked(page).getByRole('heading')).toHaveText('Done');
});

/** Tabs until an element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeEnabled();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(element).toBeFocused();
}

test('when there is no mouse and little room, then a lesson is done by Tab, Enter and letters', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await page.setViewportSize({ width: 480, height: 560 });
  await tabTo(page, page.getByRole('link', { name: 'Classroom', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await tabTo(page, listed(page, 'The six categories'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Begin the lesson' }));
  await page.keyboard.press('Enter');
  await whenSetUp(page);
  await tabTo(page, page.getByRole('combobox', { name: 'Which category is package A in?' }));
  await page.keyboard.type('Alt');
  await tabTo(page, page.getByRole('button', { name: 'Check what I did' }));
  await page.keyboard.press('Enter');
  const row = checked(page).getByRole('listitem').filter({ hasText: 'package A' });
  await expect(row.getByLabel('Reached', { exact: true })).toBeVisible();
  const over = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(over, 'pixels that lie beyond the side').toBeLessThanOrEqual(0);
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`when the theme is ${theme}, then the classroom keeps nobody out`, async ({ preflight, host }) => {
    const page = await preflight.start();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    const barriers = () => barriersOn(page, host);
    await page.getByRole('link', { name: 'Classroom', exact: true }).click();
    await expect(page.getByLabel('Your name')).toBeVisible();
    expect(await barriers(), 'as it opens').toEqual([]);
    await enter(page);
    await take(page, 'Expired certificates', { steps: [] });
    await expect(page.getByRole('heading', { name: 'Not everything is done yet' })).toBeVisible();
    await pressEnter(page.getByRole('button', { name: 'Ask me' }));
    await expect(page.getByRole('region', { name: 'Quiz' }).getByRole('radio').first()).toBeVisible();
    await page.getByText('Presenter notes').click();
    expect(await barriers(), 'with a lesson and a question').toEqual([]);
    await page.getByRole('link', { name: 'PCs', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'PCs', level: 1 })).toBeVisible();
    expect(await barriers(), 'with the task above another page').toEqual([]);
  });
}
