import { category, checked, enter, listed, sixCategories, take, type Way } from '../support/e2e/classroom';
import { expect, test } from '../support/e2e/fixtures';

/** A goal that the wrong way misses, and what the page says instead. */
type Missed = readonly [goal: string, seen: string | RegExp];
const wrongAnswer = 'That is not the right answer.';

const ways: readonly {
  readonly lesson: string;
  readonly right: Way;
  readonly wrong: Way;
  readonly missed: Missed;
}[] = [
  {
    lesson: 'The six categories',
    right: sixCategories,
    wrong: { steps: [], answers: [category('A', 'Unsigned')] },
    missed: ['Name the category of package A', wrongAnswer],
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
    missed: ['Install the next package without a question', 'It was installed after a question'],
  },
  {
    lesson: 'Distrusting a publisher',
    right: { steps: [{ open: 'The package', distrust: true, outcome: 'refused' }] },
    wrong: { steps: [{ open: 'The package', keys: ['Escape'], outcome: 'refused' }] },
    missed: ['Put the publisher’s certificate among', 'is not in Untrusted Certificates.'],
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
    missed: ['Decline the warning about the changed driver', 'It was installed after a question'],
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
    missed: ['Name the category of package one', wrongAnswer],
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
    missed: ['Install it anyway on Windows 7', 'It was refused after a question.'],
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
    missed: ['Say whether the publisher’s driver loads', wrongAnswer],
  },
  {
    lesson: 'Reading the log',
    right: {
      steps: [
        { open: 'Package one', outcome: 'refused', logs: '0xE000022F' },
        { open: 'Package two', outcome: 'refused', logs: '0x800B0109' },
      ],
      answers: [
        ['Which code ended the attempt with package one?', /^0xE000022F/],
        ['Which code ended the attempt with package two?', /^0x800B0109/],
      ],
    },
    wrong: { steps: [], answers: [['Which code ended the attempt with package one?', /^0x800B0109/]] },
    missed: ['Name the code of package one', wrongAnswer],
  },
];

for (const { lesson, right, wrong, missed } of ways) {
  test(`when the lesson “${lesson}” is done as asked, then it is completed and explained`, async ({
    preflight,
  }) => {
    const page = await preflight.start();
    await enter(page);
    await take(page, lesson, right);
    await expect(checked(page).getByRole('heading')).toHaveText('Done');
    await expect(checked(page).getByLabel('Not reached')).toHaveCount(0);
    await expect(checked(page).getByRole('paragraph').first()).toBeVisible();
    await expect(listed(page, lesson)).toContainText('Done');
  });

  test(`when the lesson “${lesson}” is done another way, then the page says what is missing`, async ({
    preflight,
  }) => {
    const page = await preflight.start();
    await enter(page);
    await take(page, lesson, wrong);
    await expect(checked(page).getByRole('heading')).toHaveText('Not everything is done yet');
    const [goal, seen] = missed;
    const row = checked(page).getByRole('listitem').filter({ hasText: goal });
    await expect(row.getByLabel('Not reached')).toBeVisible();
    await expect(row).toContainText(seen);
    await expect(checked(page).getByRole('paragraph')).toHaveCount(0);
    await expect(listed(page, lesson)).toContainText('Tried');
  });
}
