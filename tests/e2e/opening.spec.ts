import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { categoryFacts } from '../../shared/windows/categories';
import { dropOn } from '../support/e2e/drop';
import { expect, test } from '../support/e2e/fixtures';
import { preparePackage } from '../support/e2e/lab';

async function zip(folder: string, path: string): Promise<void> {
  const archive = new ZipFile();
  for (const name of await readdir(folder)) archive.addFile(join(folder, name), `driver/${name}`);
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(path));
}

test('when an archive is dropped, then the package within is judged', async ({ preflight }) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  await zip(folder, join(preflight.workFolder, 'Gerät 1.zip'));
  const page = await preflight.start();
  await dropOn(page, [join(preflight.workFolder, 'Gerät 1.zip')]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(categoryFacts('unknown-publisher').name);
  await expect(page.getByRole('main')).toContainText('Gerät 1.zip');
});

test('when the files of a package are dropped without their folder, then they are judged together', async ({
  preflight,
}) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('publisher', folder, preflight.dataFolder);
  const page = await preflight.start();
  await dropOn(
    page,
    (await readdir(folder)).map((name) => join(folder, name)),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(categoryFacts('unknown-publisher').name);
});

test('when a folder is named by its path, then it is read where it lies', async ({ preflight }) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('altered-file', folder, preflight.dataFolder);
  const page = await preflight.start();
  await page.getByRole('textbox', { name: /Path of a folder/ }).fill(folder);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(categoryFacts('altered').name);
});

test('when the app is started with a package, then it opens at once', async ({ preflight }) => {
  const folder = join(preflight.workFolder, 'package');
  await preparePackage('unsigned-no-catalogfile', folder, preflight.dataFolder);
  const page = await preflight.start([folder]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(categoryFacts('unsigned').name);
});

const broken: readonly (readonly [string, string])[] = [
  ['broken.zip', 'PK\u0003\u0004 and then nothing that a ZIP archive would hold'],
  ['broken.cab', 'MSCF and nothing more'],
  ['picture.png', '\u0089PNG'],
];

for (const [name, content] of broken) {
  test(`when ${name} is dropped, then a message names it and the app goes on`, async ({ preflight }) => {
    await mkdir(preflight.workFolder, { recursive: true });
    const path = join(preflight.workFolder, name);
    await writeFile(path, content, 'latin1');
    const folder = join(preflight.workFolder, 'package');
    await preparePackage('publisher', folder, preflight.dataFolder);
    const page = await preflight.start();
    await dropOn(page, [path]);
    await expect(page.getByRole('alert')).toContainText(name);
    await dropOn(page, [folder]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(categoryFacts('unknown-publisher').name);
  });
}
