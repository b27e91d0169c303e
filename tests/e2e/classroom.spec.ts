import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/fixtures';
import { pressEnter } from '../support/e2e/press-enter';

async function enter(page: Page, learner = 'Ada'): Promise<void> {
  await page.getByRole('link', { name: 'Classroom', exact: true }).click();
  await page.getByLabel('Your name').fill(learner);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Learning as ${learner}`)).toBeVisible();
}

async function begin(page: Page, lesson: string): Promise<void> {
  await pressEnter(
    page.getByRole('navigation', { name: 'Lessons' }).getByRole('button', { name: `. ${lesson}` }),
  );
  await pressEnter(page.getByRole('button', { name: /^Begin/ }));
  await expect(page.getByRole('button', { name: 'Check what I did' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check what I did' })).toBeEnabled();
}

interface Step {
  readonly open: string;
  readonly distrust?: true;
  /** Keys that answer the question; none where Windows asks nothing. */
  readonly keys?: readonly string[];
  readonly outcome: 'installed' | 'refused';
}

/** What a learner does on the pages of the app, back to the classroom in the end. */
async function walk(page: Page, { open, distrust, keys, outcome }: Step): Promise<void> {
  await pressEnter(page.getByRole('button', { name: new RegExp(`^Open ${open}`) }));
  await expect(page.getByRole('button', { name: 'Install on this PC' })).toBeVisible();
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
  await page.getByRole('link', { name: 'Classroom', exact: true }).click();
}

interface Way {
  readonly steps: readonly Step[];
  /** Question and the answer's name. */
  readonly answers?: readonly (readonly [question: string, answer: string | RegExp])[];
}

async function take(page: Page, lesson: string, { steps, answers = [] }: Way): Promise<void> {
  await begin(page, lesson);
  for (const step of steps) await walk(page, step);
  for (const [question, answer] of answers) {
    const field = page.getByRole('combobox', { name: question });
    const option = field.getByRole('option', { name: answer });
    await field.selectOption({ label: (await option.textContent()) ?? '' });
  }
  await pressEnter(page.getByRole('button', { name: 'Check what I did' }));
}

const category = (letter: string, name: string) => [`Which category has package ${letter}?`, name] as const;
const ways: readonly { readonly lesson: string; readonly right: Way; readonly wrong: Way }[] = [
  {
    lesson: 'The six categories',
    right: {
      steps: [],
      answers: [
        category('A', 'Altered'),
        category('B', 'Signed by a trusted publisher'),
        category('C', 'Unsigned'),
        category('D', 'Signed by a Windows signing authority'),
        category('E', 'Signed by a publisher of unknown trust'),
        category('F', 'Signed by an untrusted publisher'),
      ],
    },
    wrong: { steps: [], answers: [category('A', 'Unsigned')] },
  },
  {
    lesson: 'Trusting a publisher',
    right: {
      steps: [
        { open: 'First package', keys: ['Alt+a', 'Alt+i'], outcome: 'installed' },
        { open: 'Next package', outcome: 'installed' },
      ],
    },
    wrong: {
      steps: [
        { open: 'First package', keys: ['Alt+i'], outcome: 'installed' },
        { open: 'Next package', keys: ['Alt+i'], outcome: 'installed' },
      ],
    },
  },
  {
    lesson: 'Distrusting a publisher',
    right: { steps: [{ open: 'The package', distrust: true, outcome: 'refused' }] },
    wrong: { steps: [{ open: 'The package', keys: ['Escape'], outcome: 'refused' }] },
  },
  {
    lesson: 'Altered packages',
    right: {
      steps: [
        { open: 'The INF was edited', outcome: 'refused' },
        { open: 'The driver was changed', keys: ['Escape'], outcome: 'refused' },
      ],
    },
    wrong: { steps: [{ open: 'The driver was changed', keys: ['Alt+i'], outcome: 'installed' }] },
  },
  {
    lesson: 'Expired certificates',
    right: {
      steps: [
        { open: 'Package one', outcome: 'refused' },
        { open: 'Package two', keys: ['Alt+i'], outcome: 'installed' },
      ],
      answers: [category('one', 'Unsigned'), category('two', 'Signed by a publisher of unknown trust')],
    },
    wrong: { steps: [{ open: 'Package one', outcome: 'refused' }], answers: [category('one', 'Altered')] },
  },
  {
    lesson: 'The same package on another Windows',
    right: {
      steps: [
        { open: 'No catalog on .*Windows 7', keys: ['Alt+i'], outcome: 'installed' },
        { open: 'No catalog on .*Windows 11', outcome: 'refused' },
      ],
    },
    wrong: { steps: [{ open: 'No catalog on .*Windows 7', keys: ['Escape'], outcome: 'refused' }] },
  },
  {
    lesson: 'Installing is not loading',
    right: {
      steps: [
        { open: 'Signed by a publisher', keys: ['Alt+i'], outcome: 'installed' },
        { open: 'Signed as WHQL signs', outcome: 'installed' },
      ],
      answers: [
        ['Does the publisher’s driver load?', /^No/],
        ['Does the other driver load?', 'Yes'],
      ],
    },
    wrong: { steps: [], answers: [['Does the publisher’s driver load?', 'Yes']] },
  },
  {
    lesson: 'Reading the log',
    right: {
      steps: [
        { open: 'Package one', outcome: 'refused' },
        { open: 'Package two', outcome: 'refused' },
      ],
      answers: [
        ['Which code ended the attempt with package one?', /^0xE000022F/],
        ['Which code ended the attempt with package two?', /^0x800B0109/],
      ],
    },
    wrong: { steps: [], answers: [['Which code ended the attempt with package one?', /^0x800B0109/]] },
  },
];

for (const { lesson, right, wrong } of ways) {
  test(`when the lesson “${lesson}” is taken, then a wrong way fails it and the right way completes it`, async ({
    preflight,
  }) => {
    const page = await preflight.start();
    await enter(page);
    const result = page.getByRole('region', { name: 'What was checked' });
    await take(page, lesson, wrong);
    await expect(result.getByRole('heading')).toHaveText('Not everything is done yet');
    await take(page, lesson, right);
    await expect(result.getByRole('heading')).toHaveText('Done');
    await expect(result.getByLabel('Not reached')).toHaveCount(0);
    const list = page.getByRole('navigation', { name: 'Lessons' });
    await expect(list.getByRole('button', { name: `. ${lesson}` })).toContainText('Done');
  });
}

test('when a question of the quiz is answered, then it is scored, and the score sheet and a reset follow', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await enter(page, 'Grace');
  await pressEnter(page.getByRole('button', { name: 'Ask me' }));
  const quiz = page.getByRole('region', { name: 'Quiz' });
  await quiz.getByRole('radio').first().check();
  await pressEnter(quiz.getByRole('button', { name: 'Answer' }));
  await expect(quiz).toContainText(/[01] of 1 right/);
  await expect(quiz.getByRole('region', { name: 'Answer' })).toContainText(/Right|Not right/);

  const download = page.waitForEvent('download');
  await pressEnter(page.getByRole('button', { name: 'Save the score sheet' }));
  await mkdir(preflight.workFolder, { recursive: true });
  const path = join(preflight.workFolder, 'scores.csv');
  await (await download).saveAs(path);
  expect(await readFile(path, 'utf8')).toMatch(/^\uFEFFLearner,Lesson,Result,Time,Seconds\r\nGrace,Quiz,/);

  await pressEnter(page.getByRole('button', { name: 'Reset this learner…' }));
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Learning as Grace')).toBeVisible();
  await pressEnter(page.getByRole('button', { name: 'Reset everybody…' }));
  await pressEnter(page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }));
  await expect(page.getByLabel('Your name')).toBeVisible();
});

test('when a trainer’s folder holds no lesson, then each file is named with what is wrong', async ({
  preflight,
}) => {
  const page = await preflight.start();
  await mkdir(preflight.workFolder, { recursive: true });
  await writeFile(join(preflight.workFolder, 'broken.json'), '{ "schema": "driver-preflight/lesson@1" }');
  await page.getByRole('link', { name: 'Classroom', exact: true }).click();
  await page.getByLabel('Folder with own lessons').fill(preflight.workFolder);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Problems with own lessons' })).toContainText(
    'broken.json: id:',
  );
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`when the theme is ${theme}, then the classroom keeps nobody out`, async ({ preflight, host }) => {
    const page = await preflight.start();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    const barriers = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(host === 'electron').analyze();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    };
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
  });
}
