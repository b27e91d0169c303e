import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { pressEnter } from './press-enter';

/** What was checked of the lesson on the page. */
export const checked = (page: Page) => page.getByRole('region', { name: 'What was checked' });
/** A lesson in the list of lessons. */
export const listed = (page: Page, lesson: string) =>
  page.getByRole('navigation', { name: 'Lessons' }).getByRole('button', { name: `. ${lesson}` });

/** Opens the classroom and says who is learning. */
export async function enter(page: Page, learner = 'Ada'): Promise<void> {
  await page.getByRole('link', { name: 'Classroom', exact: true }).click();
  await page.getByLabel('Your name').fill(learner);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Learning as ${learner}`)).toBeVisible();
}

/** Up to six packages with keys of their own are made for a lesson: a second at rest, many on a busy machine. */
export async function whenSetUp(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Check what I did' })).toBeEnabled({ timeout: 30_000 });
}

/** Has a lesson set up and waits until it is. */
export async function begin(page: Page, lesson: string): Promise<void> {
  await pressEnter(listed(page, lesson));
  await pressEnter(page.getByRole('button', { name: /^Begin/ }));
  await whenSetUp(page);
}

/** Opens a package and reads its category. */
interface Look {
  readonly open: string;
  readonly shows: string;
}

/** Opens a package and installs it. */
interface Install {
  readonly open: string;
  readonly distrust?: true;
  /** Keys that answer the question; none where Windows asks nothing. */
  readonly keys?: readonly string[];
  readonly outcome: 'installed' | 'refused';
  /** Code to be found in the log then. */
  readonly logs?: string;
}

/** What a learner does on the pages of the app, back to the classroom in the end. */
async function walk(page: Page, step: Look | Install): Promise<void> {
  await pressEnter(page.getByRole('button', { name: new RegExp(`^Open ${step.open}`) }));
  await expect(page.getByRole('button', { name: 'Install on this PC' })).toBeVisible();
  if ('shows' in step)
    await expect(page.getByRole('heading', { name: step.shows, exact: true })).toBeVisible();
  else await install(page, step);
  await page.getByRole('link', { name: 'Back to the lesson' }).click();
}

async function install(page: Page, { distrust, keys, outcome, logs }: Install): Promise<void> {
  if (distrust) {
    await page.getByRole('link', { name: /^Trusted publishers/ }).click();
    await pressEnter(page.getByRole('button', { name: 'Distrust this publisher…' }));
    await pressEnter(page.getByRole('dialog').getByRole('button', { name: 'Distrust', exact: true }));
    await expect(page.getByRole('button', { name: 'Already distrusted' })).toBeVisible();
    await page.getByRole('link', { name: 'Package', exact: true }).click();
  }
  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  if (keys !== undefined) {
    await expect(page.getByRole('alertdialog')).toBeVisible();
    for (const key of keys) await page.keyboard.press(key);
  }
  const result = page.locator('[data-outcome]').filter({ hasText: 'Will the driver load?' });
  await expect(result).toHaveAttribute('data-outcome', outcome);
  if (logs === undefined) return;
  await page.getByRole('link', { name: /^Staging log/ }).click();
  await expect(page.getByRole('main')).toContainText(new RegExp(logs, 'i'));
}

/** What a learner does and answers. */
export interface Way {
  readonly steps: readonly (Look | Install)[];
  /** Question and the answer's name. */
  readonly answers?: readonly (readonly [question: string, answer: string | RegExp])[];
}

/** Begins a lesson, goes a way through it, and has it checked. */
export async function take(page: Page, lesson: string, { steps, answers = [] }: Way): Promise<void> {
  await begin(page, lesson);
  for (const step of steps) await walk(page, step);
  for (const [question, answer] of answers) {
    const field = page.getByRole('combobox', { name: question });
    const option = field.getByRole('option', { name: answer });
    await field.selectOption({ label: (await option.textContent()) ?? '' });
  }
  await pressEnter(page.getByRole('button', { name: 'Check what I did' }));
}

/** Answers about the category of a package. */
export const category = (letter: string, name: string) =>
  [`Which category is package ${letter} in?`, name] as const;

const six = [
  ['A', 'Altered'],
  ['B', 'Signed by a trusted publisher'],
  ['C', 'Unsigned'],
  ['D', 'Signed by a Windows signing authority'],
  ['E', 'Signed by a publisher of unknown trust'],
  ['F', 'Signed by an untrusted publisher'],
] as const;

/** Completes the lesson “The six categories”. */
export const sixCategories: Way = {
  steps: six.map(([letter, shows]) => ({ open: `Package ${letter}`, shows })),
  answers: six.map(([letter, name]) => category(letter, name)),
};
