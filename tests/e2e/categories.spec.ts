import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabKind } from '../../electron/lab';
import type { Category } from '../../shared/model/verdict';
import { categoryFacts } from '../../shared/windows/categories';
import { dropOn } from '../support/e2e/drop';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';

interface Case {
  readonly kind: LabKind;
  readonly category: Category;
  readonly pc: 'win7' | 'win11-25h2';
  /** Words of the question, and the keys that answer it; `null` when Windows asks nothing. */
  readonly asked: string | null;
  readonly keys: readonly string[];
  readonly outcome: 'installed' | 'refused';
}

const trust = 'Would you like to install this device software?';
const unverified = "Windows can't verify the publisher of this driver software";

const [seven, eleven] = ['win7', 'win11-25h2'] as const;
const whql = 'windows-signing-authority';
const cases: readonly Case[] = [
  { kind: whql, category: whql, pc: eleven, asked: null, keys: [], outcome: 'installed' },
  {
    kind: 'trusted-publisher',
    category: 'trusted-publisher',
    pc: eleven,
    asked: null,
    keys: [],
    outcome: 'installed',
  },
  {
    kind: 'untrusted-publisher',
    category: 'untrusted-publisher',
    pc: eleven,
    asked: null,
    keys: [],
    outcome: 'refused',
  },
  {
    kind: 'unknown-publisher',
    category: 'unknown-publisher',
    pc: eleven,
    asked: trust,
    keys: ['Alt+i'],
    outcome: 'installed',
  },
  {
    kind: 'unknown-publisher',
    category: 'unknown-publisher',
    pc: seven,
    asked: trust,
    keys: ['Enter'],
    outcome: 'refused',
  },
  {
    kind: 'altered-inf',
    category: 'altered',
    pc: seven,
    asked: unverified,
    keys: ['ArrowDown', 'Enter'],
    outcome: 'installed',
  },
  { kind: 'altered-inf', category: 'altered', pc: eleven, asked: null, keys: [], outcome: 'refused' },
  {
    kind: 'unsigned-catalog-missing',
    category: 'unsigned',
    pc: seven,
    asked: unverified,
    keys: ['Escape'],
    outcome: 'refused',
  },
];

for (const { kind, category, pc, asked, keys, outcome } of cases) {
  test(`when a package of kind ${kind} is played on ${pc}, then category, question, outcome and log are shown`, async ({
    preflight,
  }) => {
    const folder = join(preflight.workFolder, kind);
    await preparePackage(kind, folder, preflight.dataFolder, pc);
    const page = await preflight.start();

    await dropOn(page, [folder]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(categoryFacts(category).name);

    await page.getByRole('button', { name: 'Install on this PC' }).focus();
    await page.keyboard.press('Enter');
    const question = page.getByRole('alertdialog');
    if (asked !== null) {
      await expect(question).toContainText(asked);
      for (const key of keys) await page.keyboard.press(key);
    }
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', outcome);
    await expect(question).toHaveCount(0);

    await page.getByRole('link', { name: 'Staging log' }).click();
    await expect(page.getByRole('main', { name: 'Staging log' })).toContainText('labdriver.inf');
    const log = await readFile(join(preflight.dataFolder, 'pcs', pc, 'setupapi.dev.log'), 'utf8');
    expect(log).toMatch(outcome === 'installed' ? /Exit status: SUCCESS/ : /Exit status: FAILURE/);
  });
}
