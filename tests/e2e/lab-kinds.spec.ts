import type { Page } from '@playwright/test';
import { categoryFacts } from '../../shared/windows/categories';
import { expect, test } from '../support/e2e/fixtures';
import { labKindGroups } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

interface Play {
  /** The key that answers the question; `null` where Windows asks nothing. */
  readonly answer: string | null;
  readonly outcome: 'installed' | 'refused' | 'error';
}

const silently: Play = { answer: null, outcome: 'installed' };
const refused: Play = { answer: null, outcome: 'refused' };

/** What an administrator lives through on Windows 11 24H2, from the category; and the kinds that depart from that. */
const usual = {
  'windows-signing-authority': silently,
  'trusted-publisher': silently,
  'untrusted-publisher': refused,
  'unknown-publisher': { answer: 'Alt+i', outcome: 'installed' },
  altered: refused,
  unsigned: refused,
} as const satisfies Record<string, Play>;
const departing: Readonly<Record<string, Play>> = {
  'altered-file': { answer: 'Escape', outcome: 'refused' },
  'altered-byte': { answer: 'Escape', outcome: 'refused' },
  'missing-file': { answer: null, outcome: 'error' },
};

type Kind = Awaited<ReturnType<typeof labKindGroups>>[number]['kinds'][number];

async function play(page: Page, { kind, name, category }: Kind): Promise<void> {
  const { answer, outcome } = departing[kind] ?? usual[category];
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.getByRole('listbox', { name: 'Kind of package' }).selectOption({ label: name });
  await expect(page.getByRole('form', { name: 'Make a package' })).toContainText(
    categoryFacts(category).name,
  );
  await page.getByRole('combobox', { name: 'Windows of the PC' }).selectOption({ label: 'Windows 11 24H2' });
  await pressEnter(page.getByRole('button', { name: 'Open it in a prepared PC' }));
  // The first package of a host makes its keys, whose primes take as long as chance has it.
  await expect(page.getByText(`Lab: ${name}, as an administrator`)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(categoryFacts(category).name);
  await pressEnter(page.getByRole('button', { name: 'Install on this PC' }));
  if (answer !== null) {
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press(answer);
  }
  const result = page.locator('[data-outcome]').filter({ hasText: 'Will the driver load?' });
  await expect(result).toHaveAttribute('data-outcome', outcome);
}

const groups = [
  'Who signed it',
  'Altered after signing',
  'Unsigned, or signed in a way that does not count',
  'Signed in another form',
];

for (const group of groups) {
  test(`when each kind of “${group}” is installed on a PC prepared for it, then it fares as its category says`, async ({
    preflight,
  }) => {
    const all = await labKindGroups();
    expect(all.map(({ name }) => name)).toEqual(groups);
    const kinds = all.find(({ name }) => name === group)?.kinds ?? [];
    test.setTimeout(30_000 + 15_000 * kinds.length);
    const page = await preflight.start();
    for (const kind of kinds) await test.step(kind.kind, () => play(page, kind));
  });
}
