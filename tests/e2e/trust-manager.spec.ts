import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { categoryFacts } from '../../shared/windows/categories';
import { barriersOn } from '../support/e2e/barriers';
import { dropOn } from '../support/e2e/drop';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

const unknown = categoryFacts('unknown-publisher').name;
const trusted = categoryFacts('trusted-publisher').name;

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const rowOf = (page: Page, thumbprint: string) => page.locator(`[role=row][data-thumbprint="${thumbprint}"]`);
const openTrustPage = (page: Page) => page.getByRole('link', { name: 'Trusted publishers' }).click();

test('when a publisher is about to be trusted, then what changes is told first and can be undone after', async ({
  preflight,
  host,
}) => {
  const folder = join(preflight.workFolder, 'package');
  const made = await preparePackage('publisher', folder, preflight.dataFolder);
  const { leaf } = made.certificates;
  const page = await preflight.start([folder]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unknown);
  await openTrustPage(page);

  await pressEnter(page.getByRole('button', { name: /^Trust this publisher/ }));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('What changes when I trust this?');
  await expect(dialog.locator('[data-intent]')).toHaveText([unknown, trusted]);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await barriersOn(page, host), 'preview').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, leaf.thumbprint)).toHaveCount(0);

  await pressEnter(page.getByRole('button', { name: /^Trust this publisher/ }));
  await pressEnter(dialog.getByRole('button', { name: 'Trust', exact: true }));
  await expect(rowOf(page, leaf.thumbprint)).toContainText('Trusted Publishers');
  await page.getByRole('link', { name: 'Package' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(trusted);

  await openTrustPage(page);
  await rowOf(page, leaf.thumbprint).click();
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('What changes when I remove this?');
  await expect(dialog.locator('[data-intent]')).toHaveText([trusted, unknown]);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await barriersOn(page, host), 'preview of a removal').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(rowOf(page, leaf.thumbprint)).toContainText('Trusted Publishers');
  await expect(page.getByRole('region', { name: 'Newest change' })).toContainText(
    `Added “${leaf.subject}” to Trusted Publishers`,
  );
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, leaf.thumbprint)).toHaveCount(0);
  await page.getByRole('link', { name: 'Package' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unknown);
});

test('when certificates are dropped, moved, exported and removed, then the stores follow and a new start keeps them', async ({
  preflight,
}) => {
  const made = await preparePackage(
    'trusted-publisher',
    join(preflight.workFolder, 'a'),
    preflight.dataFolder,
  );
  const { leaf, root, intermediate } = made.certificates;
  if (intermediate === null) throw new Error('The lab made no intermediate.');
  const file = join(preflight.workFolder, 'files', 'intermediate.cer');
  await mkdir(join(preflight.workFolder, 'files'), { recursive: true });
  await writeFile(file, intermediate.der);
  const page = await preflight.start();
  await openTrustPage(page);
  await expect(tab(page, 'Trusted Publishers')).toContainText('1');

  // The middle one of the three zones is Untrusted Certificates.
  await dropOn(page, [file]);
  await expect(page.getByRole('dialog')).toContainText(`Distrust “${intermediate.subject}”`);
  await pressEnter(page.getByRole('dialog').getByRole('button', { name: 'Distrust' }));
  await expect(rowOf(page, intermediate.thumbprint)).toContainText('Untrusted Certificates');

  await rowOf(page, leaf.thumbprint).dragTo(tab(page, 'Untrusted Certificates'));
  await expect(page.getByRole('dialog')).toContainText(`Distrust “${leaf.subject}”`);
  await pressEnter(page.getByRole('dialog').getByRole('button', { name: 'Distrust' }));
  await expect(tab(page, 'Untrusted Certificates')).toContainText('2');
  await expect(tab(page, 'Trusted Publishers')).toContainText('0');

  await tab(page, 'Untrusted Certificates').click();
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('Control+a');
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(2);
  await pressEnter(page.getByRole('button', { name: 'Export…' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /DER/ })).toBeDisabled();
  await dialog.getByRole('radio', { name: /SST/ }).check();
  const downloading = page.waitForEvent('download');
  await pressEnter(dialog.getByRole('button', { name: 'Export' }));
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.sst$/);
  const saved = join(preflight.workFolder, 'files', 'saved.sst');
  await download.saveAs(saved);
  const bytes = await readFile(saved);
  for (const { der } of [leaf, intermediate]) expect(bytes.includes(Buffer.from(der))).toBe(true);

  await grid.focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toContainText('Remove 2 certificates from this PC?');
  await pressEnter(page.getByRole('dialog').getByRole('button', { name: 'Remove' }));
  await expect(tab(page, 'Untrusted Certificates')).toContainText('0');
  await expect(page.getByRole('region', { name: 'Newest change' })).toContainText('Removed 2 certificates');
  await pressEnter(page.getByRole('button', { name: 'Undo' }));
  await expect(tab(page, 'Untrusted Certificates')).toContainText('2');
  await preflight.end('killed');

  const again = await preflight.start();
  await openTrustPage(again);
  await expect(tab(again, 'Untrusted Certificates')).toContainText('2');
  await expect(rowOf(again, root.thumbprint)).toContainText('Trusted Roots');
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`when a certificate is viewed in the ${theme} theme, then its tabs are told in Windows’ words and keep nobody out`, async ({
    preflight,
    host,
  }) => {
    const folder = join(preflight.workFolder, 'package');
    const made = await preparePackage('trusted-publisher', folder, preflight.dataFolder);
    const { leaf, root } = made.certificates;
    const page = await preflight.start([folder]);
    const axe = () => barriersOn(page, host);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: theme });
    await openTrustPage(page);
    await page.getByRole('searchbox', { name: 'Search certificates' }).fill(leaf.thumbprint.slice(0, 12));
    await expect(page.getByRole('grid').locator('[data-thumbprint]')).toHaveCount(1);
    await page.getByRole('grid').focus();
    await page.keyboard.press(' ');
    expect(await axe(), 'stores').toEqual([]);
    await page.keyboard.press('Enter');

    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Ensures software came from software publisher');
    await expect(dialog.getByRole('tab', { name: 'General' })).toBeFocused();
    expect(await axe(), 'General').toEqual([]);

    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('option', { name: /^Thumbprint (?!algorithm)/ }).click();
    await expect(dialog.getByRole('region', { name: 'Value of Thumbprint' })).toHaveText(
      leaf.thumbprint.toLowerCase(),
    );
    expect(await axe(), 'Details').toEqual([]);
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export DER' }).click();
    const saved = join(preflight.workFolder, 'leaf.cer');
    await (await downloading).saveAs(saved);
    expect((await readFile(saved)).equals(leaf.der)).toBe(true);

    // The intermediate stands in no store of this PC: only with the package's own certificates is there a path.
    await dialog.getByRole('tab', { name: 'Certification Path' }).click();
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('grid')).toBeFocused();

    await pressEnter(page.getByRole('button', { name: 'View certificate' }));
    await dialog.getByRole('tab', { name: 'Certification Path' }).click();
    await expect(dialog.getByRole('option')).toHaveCount(3);
    expect(await axe(), 'Certification Path').toEqual([]);
    await dialog.getByRole('listbox').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('heading', { level: 2 })).toContainText(root.subject);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await expect(dialog.getByRole('heading', { level: 2 })).toContainText(leaf.subject);
  });
}
