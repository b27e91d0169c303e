import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';
import { pressEnter } from '../support/e2e/press-enter';

test('when line ends were changed, then the page proves it, and the repaired copy opens as it was signed', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('altered-inf-line-ends', folder, preflight.dataFolder);
  const inf = await readFile(join(folder, 'labdriver.inf'));
  const page = await preflight.start([folder]);
  const block = page.getByRole('region', { name: 'How was it altered?' });
  await expect(block).toContainText('Proven');
  await expect(block).toContainText('Its line ends were changed from CRLF to LF.');
  await expect(block).toContainText('core.autocrlf');
  const { violations } = await new AxeBuilder({ page }).include('[data-diagnosis="repairable"]').analyze();
  expect(violations).toEqual([]);

  const download = page.waitForEvent('download');
  await pressEnter(page.getByRole('button', { name: 'Save repaired copy…' }));
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('package-repaired.zip');
  const zip = join(preflight.workFolder, 'package-repaired.zip');
  await saved.saveAs(zip);
  expect(await readFile(join(folder, 'labdriver.inf'))).toEqual(inf);
  expect((await readdir(folder)).length).toBe(4);

  await preflight.end();
  const again = await preflight.start([zip]);
  await expect(again.locator('[data-file="labdriver.inf"]')).toHaveAttribute('data-state', 'verified');
  await expect(again.getByRole('region', { name: 'How was it altered?' })).toHaveCount(0);
  await expect(again.getByRole('button', { name: 'Save repaired copy…' })).toHaveCount(0);
});

test('when a driver was cut, then it looks so without a proof, and no repaired copy is offered', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const driver = join(folder, 'labdriver.sys');
  const bytes = await readFile(driver);
  await writeFile(driver, bytes.subarray(0, bytes.length >> 1));
  const page = await preflight.start([folder]);
  const block = page.getByRole('region', { name: 'How was it altered?' });
  await expect(block).toContainText('Looks like it');
  await expect(block).toContainText('It is cut short');
  await expect(page.getByRole('button', { name: 'Save repaired copy…' })).toHaveCount(0);
});
