import { appendFile, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeBigLog } from '../support/e2e/big-log';
import { dropOn } from '../support/e2e/drop';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage, testPc } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

interface Desk {
  readonly dataFolder: string;
  readonly workFolder: string;
  start(paths?: readonly string[]): Promise<Page>;
}

/** Installs a package whose publisher is unknown, answers no, and puts a copy of the log aside as a customer would. */
async function refusedLog(
  desk: Desk,
): Promise<{ readonly page: Page; readonly log: string; readonly folder: string }> {
  const folder = join(desk.workFolder, 'package');
  await preparePackage('publisher', folder, desk.dataFolder);
  const page = await desk.start();
  await dropOn(page, [folder]);
  await page.getByRole('button', { name: 'Install on this PC' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'refused');
  const log = join(desk.workFolder, 'setupapi.dev.log');
  await copyFile(join(desk.dataFolder, 'pcs', testPc, 'setupapi.dev.log'), log);
  return { page, log, folder };
}

/** Drops a log and waits until it, not the log of the PC at hand, is on the page. */
async function openLog(page: Page, log: string): Promise<void> {
  await dropOn(page, [log]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('setupapi.dev.log');
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Log lines' });
const findings = (page: Page) => page.getByRole('tabpanel', { name: 'Findings' });

test('when a customer’s log is dropped, then it tells why it was refused, who signed, and what was answered', async ({
  preflight,
}) => {
  const { page, log } = await refusedLog(preflight);
  await openLog(page, log);
  await expect(page.getByRole('heading', { name: '1 failure, 1 refusal' })).toBeVisible();

  await page.keyboard.press('F8');
  await expect(findings(page)).toContainText('refused');
  await expect(findings(page)).toContainText('Windows asked whether to trust the publisher');
  await expect(findings(page)).toContainText('Answered: Don’t Install.');
  await expect(findings(page)).toContainText('What to do');
  await expect(grid(page).locator('[data-at-hand]')).toHaveAttribute('data-decisive', 'true');

  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});

test('when a support engineer has a redacted report made, then what is saved names no folder of a user', async ({
  preflight,
}) => {
  const { page, log } = await refusedLog(preflight);
  await openLog(page, log);
  await page.getByRole('button', { name: 'Report…' }).click();
  await page.getByRole('textbox', { name: 'What was asked' }).fill('Why was our driver refused?');
  await page.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Markdown' });
  const preview = page.getByRole('document', { name: 'Preview of the report' });
  await expect(preview).toContainText('Why was our driver refused?');
  await expect(page.getByRole('checkbox', { name: /Redact/ })).toBeChecked();
  const downloading = page.waitForEvent('download');
  await pressEnter(page.getByRole('button', { name: 'Save' }));
  const report = await readFile(await (await downloading).path(), 'utf8');
  expect(report).toContain('Why was our driver refused?');
  expect(report).not.toContain(preflight.workFolder);
});

test('when the PC of a log is rebuilt, then one click makes it the PC at hand', async ({ preflight }) => {
  const { page, log } = await refusedLog(preflight);
  await openLog(page, log);
  await page.getByRole('button', { name: 'Rebuild this PC…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rebuild this PC' });
  await expect(dialog.getByRole('rowheader', { name: 'Windows', exact: true })).toBeVisible();
  const name = await dialog.locator('strong').first().textContent();
  await pressEnter(dialog.getByRole('button', { name: 'Create this PC' }));
  await expect(page.getByRole('main', { name: 'PCs' })).toBeVisible();
  await expect(
    page.getByRole('combobox', { name: 'PC', exact: true }).locator('option:checked'),
  ).toContainText(name ?? '');
});

test('when the package is at hand, then matching says that it is the one and what would help', async ({
  preflight,
}) => {
  const { page, log } = await refusedLog(preflight);
  await openLog(page, log);
  await page.getByRole('button', { name: 'Match package…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Match with the package at hand' });
  await expect(dialog).toContainText('All that is told fits this package');
  await expect(dialog.getByRole('list')).toContainText('helps');
});

test('when a package is dropped beside the log, then it is opened as a package, and what is neither is told', async ({
  preflight,
}) => {
  const { page, folder } = await refusedLog(preflight);
  await page.getByRole('link', { name: 'Staging log' }).click();
  await expect(grid(page)).toBeVisible();
  const neither = join(preflight.workFolder, 'holiday.zip');
  await writeFile(neither, 'neither a log nor a package');
  await dropOn(page, [neither]);
  await expect(page.getByRole('alert')).toContainText('holiday.zip is not a log of SetupAPI');
  await dropOn(page, [folder]);
  await expect(page.getByRole('main', { name: 'Package' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed by a publisher of unknown trust');
});

test('when the path of a log is pasted where packages are opened, then the log is shown and can be followed', async ({
  preflight,
}) => {
  const { page, log } = await refusedLog(preflight);
  await page.getByRole('textbox', { name: /Path of a folder/ }).fill(log);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('setupapi.dev.log');
  await expect(page.getByRole('heading', { name: '1 failure, 1 refusal' })).toBeVisible();
  await page.getByRole('button', { name: 'Follow' }).click();
  await appendFile(log, '>>>  [Late section]\r\n>>>  Section start 2030/01/01 00:00:00.000\r\n');
  await expect(grid(page)).toContainText('Late section');
});

test('when the PC’s own log is followed, then what is appended is shown, and a scrolled view stays', async ({
  preflight,
}) => {
  const { page } = await refusedLog(preflight);
  await page.getByRole('link', { name: 'Staging log' }).click();
  await page.getByRole('button', { name: 'Follow' }).click();
  await expect(page.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'true');
  const own = join(preflight.dataFolder, 'pcs', testPc, 'setupapi.dev.log');
  const late = (name: string) => `>>>  [${name}]\r\n>>>  Section start 2030/01/01 00:00:00.000\r\n`;
  await appendFile(own, late('Late section'));
  await expect(grid(page)).toContainText('Late section');
});

test('when a log has 30 MB, then lines are found, linked and scrolled to as in a short one', async ({
  preflight,
}) => {
  test.setTimeout(120_000);
  await mkdir(preflight.workFolder, { recursive: true });
  const path = join(preflight.workFolder, 'setupapi.dev.log');
  const { lines, failedLine } = await writeBigLog(path, 30_000_000);
  const page = await preflight.start();
  await openLog(page, path);
  await expect(page.getByRole('heading', { name: '1 failure, 1 refusal' })).toBeVisible({ timeout: 30_000 });
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(lines));

  await page.keyboard.press('F8');
  const atHand = grid(page).locator('[data-at-hand]');
  await expect(atHand).toContainText('signer is unknown');
  expect(Number(await atHand.getAttribute('data-line'))).toBeGreaterThan(failedLine);

  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(lines - 3));
  await page.keyboard.press('Enter');
  await expect(atHand).toHaveAttribute('data-line', String(lines - 3));
  await expect(atHand).toBeInViewport();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('does not trust');
  await expect(page.getByText('1 found')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Enter');
  await expect(atHand).toContainText('does not trust');

  await page.evaluate((line) => {
    window.location.hash = `#/log?line=${line}`;
  }, failedLine);
  await expect(atHand).toHaveAttribute('data-line', String(failedLine));
  await expect(atHand).toBeInViewport();

  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(atHand).toHaveAttribute('data-line', String(lines));
  await page.keyboard.press('Home');
  await expect(atHand).toHaveText(/Device Install Log/);
});
