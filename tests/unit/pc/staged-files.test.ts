import { mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDeviceStore, openPcStore, type PackageContent, type PcStore } from '../../../electron/pc';
import { temporaryFolder } from './support';
import { stagedPackageOf } from './writer-package';

let folder = '';
let store: PcStore;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openPcStore(folder);
});

/** A package's files in a folder of their own; `sizes` in bytes. */
async function contentOf(files: Readonly<Record<string, string | number>>): Promise<PackageContent> {
  const from = await temporaryFolder();
  const found: PackageContent['files'][number][] = [];
  for (const [path, content] of Object.entries(files)) {
    const diskPath = join(from, `file${found.length}`);
    await writeFile(diskPath, typeof content === 'string' ? content : '');
    if (typeof content === 'number') await truncate(diskPath, content);
    found.push({ path, diskPath, size: typeof content === 'string' ? content.length : content });
  }
  return { files: found };
}

const sound = { 'sound.inf': '[Version]', 'sound.cat': 'catalog', 'x64/sound.sys': 'driver' };
const entry = stagedPackageOf(1);
const placeOf = (pcId: string): string =>
  join(folder, pcId, 'DriverStore', 'FileRepository', entry.repositoryFolder);

describe('the files of a staged package', () => {
  it('when they are given then they lie under the folder that Windows names, and the record counts them', async () => {
    const staged = await store.addStaged('win7', entry, await contentOf(sound));
    expect(staged).toMatchObject({ kept: { files: 3, bytes: 22 }, notKept: null });
    expect(await readFile(join(placeOf('win7'), 'x64', 'sound.sys'), 'utf8')).toBe('driver');
    const kept = await store.filesOfStaged('win7', staged);
    expect(kept).toEqual({ folder: placeOf('win7'), paths: ['sound.cat', 'sound.inf', 'x64/sound.sys'] });
    expect(await readdir(join(placeOf('win7'), '..'))).toEqual([entry.repositoryFolder]);
  });

  it('when the same package is staged again then its files are the new ones and its name stays', async () => {
    await store.addStaged('win7', entry, await contentOf({ ...sound, 'old.dll': 'x' }));
    const again = await store.addStaged(
      'win7',
      { ...entry, publishedName: 'oem9.inf' },
      await contentOf(sound),
    );
    expect(again.publishedName).toBe('oem0.inf');
    expect((await store.filesOfStaged('win7', again))?.paths).not.toContain('old.dll');
    expect(await readdir(join(folder, 'win7', 'DriverStore'))).toEqual(['FileRepository']);
    expect(await readdir(join(placeOf('win7'), '..'))).toEqual([entry.repositoryFolder]);
  });

  it('when a process died while it replaced them then the old ones are there, also in a copy of the PC', async () => {
    const staged = await store.addStaged('win7', entry, await contentOf(sound));
    const old = join(placeOf('win7'), '..', `.old-${entry.repositoryFolder}`);
    await rename(placeOf('win7'), old);
    const { id } = await store.duplicate('win7');
    expect((await store.filesOfStaged(id, staged))?.paths).toHaveLength(3);
    await rename(placeOf('win7'), old);
    expect((await store.filesOfStaged('win7', staged))?.paths).toHaveLength(3);
    await rename(placeOf('win7'), old);
    const newer = await contentOf({ ...sound, 'new.dll': 'x' });
    await store.addStaged('win7', entry, newer);
    expect((await store.filesOfStaged('win7', staged))?.paths).toHaveLength(4);
    expect(await readdir(join(placeOf('win7'), '..'))).toEqual([entry.repositoryFolder]);
  });

  it('when it is deleted then they are gone from sight, and taking that back brings them back', async () => {
    const devices = openDeviceStore(store);
    const staged = await store.addStaged('win7', entry, await contentOf(sound));
    const deleted = await devices.deleteStaged('win7', 'oem0.inf');
    if (deleted.kind !== 'deleted') throw new Error(deleted.kind);
    expect(await store.filesOfStaged('win7', staged)).toBeNull();
    expect(await devices.restoreStaged('win7', deleted)).toMatchObject(staged);
    expect((await store.filesOfStaged('win7', staged))?.paths).toHaveLength(3);
  });

  it('when a deletion is for good then nothing is left, and taking it back says so', async () => {
    const devices = openDeviceStore(store);
    await store.addStaged('win7', entry, await contentOf(sound));
    const deleted = await devices.deleteStaged('win7', 'oem0.inf');
    if (deleted.kind !== 'deleted') throw new Error(deleted.kind);
    await devices.forgetDeleted('win7', deleted);
    expect(await readdir(join(folder, 'win7', 'DriverStore', '.deleted'))).toEqual([]);
    const back = await devices.restoreStaged('win7', deleted);
    expect(back).toMatchObject({ kept: null, notKept: expect.stringContaining('were gone') });
  });

  it('when the PC is duplicated, or exported and imported, then they come along', async () => {
    await store.addStaged('win7', entry, await contentOf(sound));
    await mkdir(join(placeOf('win7'), '..', '.new-half'));
    await writeFile(join(placeOf('win7'), '..', '.new-half', 'x.sys'), 'half');
    const { pc, problems } = await store.import(await store.export('win7'), 'win7.zip');
    expect(problems).toEqual([]);
    for (const { id } of [await store.duplicate('win7'), pc]) {
      const [staged] = await store.staged(id);
      const kept = staged === undefined ? null : await store.filesOfStaged(id, staged);
      expect(kept?.paths).toEqual(['sound.cat', 'sound.inf', 'x64/sound.sys']);
      expect(await readFile(join(kept?.folder ?? '', 'sound.inf'), 'utf8')).toBe('[Version]');
      expect(await readdir(join(kept?.folder ?? '', '..'))).toEqual([entry.repositoryFolder]);
    }
  });

  it.each([
    ['too large', { 'a.inf': 'x', 'a.sys': (256 << 20) + 1 }, /of one package at most 5000 files of 256 MB/],
    ['a path that leads out', { '../pc.json': 'x' }, /cannot be the name of a file/],
    ['a hidden name', { '.lock/x': 'x' }, /cannot be the name of a file/],
    ['a name that Windows keeps', { 'NUL.sys': 'x' }, /cannot be the name of a file/],
  ])('when there is %s then the record alone is kept and says why', async (_, files, reason) => {
    const staged = await store.addStaged('win7', entry, await contentOf(files));
    expect(staged.kept).toBeNull();
    expect(staged.notKept).toMatch(reason);
    expect(await store.staged('win7')).toMatchObject([{ notKept: staged.notKept }]);
    expect(await store.filesOfStaged('win7', staged)).toBeNull();
  });

  it('when many would fill the PC then the one that does not fit is told, and fits once another is gone', async () => {
    const large = await contentOf({ 'a.sys': 200 << 20 });
    const [one, two] = [stagedPackageOf(1), stagedPackageOf(2)];
    await store.addStaged('win7', one, large);
    const second = await store.addStaged('win7', two, large);
    expect(second.notKept).toMatch(/would have 2 files of 400 MB; at most 20000 files of 384 MB/);
    const deleted = await openDeviceStore(store).deleteStaged('win7', 'oem0.inf');
    if (deleted.kind === 'deleted') await openDeviceStore(store).forgetDeleted('win7', deleted);
    expect((await store.addStaged('win7', two, large)).kept).toEqual({ files: 1, bytes: 200 << 20 });
  });

  it('when a file changes while it is copied then nothing of it is kept and nothing lies about', async () => {
    const content = await contentOf(sound);
    const [first] = content.files;
    await writeFile(first?.diskPath ?? '', 'longer than it was said to be');
    await expect(store.addStaged('win7', entry, content)).rejects.toThrow(/was changed while it was copied/);
    expect(await readdir(join(placeOf('win7'), '..'))).toEqual([]);
    expect(await store.staged('win7')).toEqual([]);
  });

  it('when two stores stage packages at once then each has its record, its name and its files', async () => {
    const other = await openPcStore(folder);
    const content = await contentOf(sound);
    const numbers = [1, 2, 3, 4, 5, 6];
    const added = await Promise.all(
      numbers.map((number) =>
        (number % 2 === 0 ? store : other).addStaged('win7', stagedPackageOf(number), content),
      ),
    );
    expect(new Set(added.map(({ publishedName }) => publishedName)).size).toBe(numbers.length);
    for (const staged of await store.staged('win7')) {
      expect((await store.filesOfStaged('win7', staged))?.paths).toHaveLength(3);
    }
    expect(await store.staged('win7')).toHaveLength(numbers.length);
  });

  it('when a record is of an older version, or its folder was taken away, then only the record is there', async () => {
    const old = await store.addStaged('win7', stagedPackageOf(7));
    expect(old.kept).toBeUndefined();
    expect(await store.filesOfStaged('win7', old)).toBeNull();
    const staged = await store.addStaged('win7', entry, await contentOf(sound));
    await rm(placeOf('win7'), { recursive: true });
    expect(await store.filesOfStaged('win7', staged)).toBeNull();
    expect(await store.filesOfStaged('win7', { ...staged, repositoryFolder: '../..' })).toBeNull();
  });
});
