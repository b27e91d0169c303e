import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePackage } from '../../../electron/lab';
import { withDiagnosed } from '../../support/diagnosed';
import { tempFolder } from '../../support/temp-folder';

const altered = async () => (await makePackage('altered-inf-line-ends', tempFolder())).folder;

describe('where a repaired copy is written', () => {
  it('when the target is not empty, then it is refused and nothing is touched', async () => {
    const target = tempFolder();
    writeFileSync(join(target, 'labdriver.inf'), 'mine');
    await withDiagnosed(await altered(), async ({ repair }) => {
      await expect(repair(target)).rejects.toMatchObject({
        code: 'TARGET_IN_USE',
        message: `${target} is not empty. Name a new or empty folder: a repair never overwrites anything.`,
      });
    });
    expect(readFileSync(join(target, 'labdriver.inf'), 'utf8')).toBe('mine');
    expect(existsSync(join(target, 'labdriver.sys'))).toBe(false);
  });

  it('when the target is a file, then it is refused', async () => {
    const target = join(tempFolder(), 'file');
    writeFileSync(target, 'mine');
    await withDiagnosed(await altered(), async ({ repair }) => {
      await expect(repair(target)).rejects.toMatchObject({ code: 'TARGET_IN_USE' });
    });
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  it('when the target lies in the package itself, even by a link, then it is refused', async () => {
    const folder = await altered();
    const link = join(tempFolder(), 'link');
    mkdirSync(join(folder, 'empty'));
    symlinkSync(folder, link);
    await withDiagnosed(folder, async ({ repair }) => {
      for (const target of [join(folder, 'empty'), join(folder, 'new', 'one'), join(link, 'new')]) {
        await expect(repair(target), target).rejects.toMatchObject({ code: 'TARGET_IN_SOURCE' });
      }
    });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('when the INF was given, then its folder is the package that is not written into', async () => {
    const folder = await altered();
    await withDiagnosed(join(folder, 'labdriver.inf'), async ({ repair }) => {
      await expect(repair(join(folder, 'copy'))).rejects.toMatchObject({ code: 'TARGET_IN_SOURCE' });
      expect(await repair(join(tempFolder(), 'a', 'b'))).toEqual(['labdriver.inf']);
    });
  });

  it('when the folder cannot be made, then the message names it', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    await withDiagnosed(await altered(), async ({ repair }) => {
      await expect(repair(join(file, 'below'))).rejects.toThrow(join(file, 'below'));
    });
  });
});
