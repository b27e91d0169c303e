import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportDriverOnce, inspectOnce } from '../../../../electron/app';
import { deleteDriverOnce } from '../../../../electron/app/devices/driver-once';
import type { LabKind } from '../../../../electron/lab';
import { openPcStore } from '../../../../electron/pc';
import { tempFolder } from '../../../support/temp-folder';
import { tokenizeLog } from '../../../support/tokenize-log';
import { stagedPackageOf } from '../../pc/writer-package';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

/** Stages a lab package on the bench's PC, saying yes to whatever is asked; its source and its category. */
async function staged(on: AppBench, kind: LabKind, meanwhile: () => Promise<unknown> = async () => {}) {
  const made = await prepared(kind, on);
  const inspectionId = await opened(on, made.folder);
  const { inspection } = await on.call('package.judge', { inspectionId, pcId });
  let state = await on.call('install.start', { inspectionId, packageIndex: 0, pcId });
  if (state.result === null) {
    await meanwhile();
    const answer = state.prompt?.dialog === 'publisher-trust' ? 'install' : 'install-anyway';
    state = await on.call('install.answer', { runId: state.runId, answer });
  }
  return { made, state, category: inspection.packages[0]?.verdict.category };
}

const once = (on: AppBench) => ({
  dataFolder: on.data,
  tempFolder: tempFolder(),
  workers: { hash: null, archive: null },
});

describe('a staged package and its files', () => {
  it.each(['windows-signing-authority', 'trusted-publisher', 'unknown-publisher'] as const)(
    'when %s is exported, from the page or the command line, then it is inspected to the same category',
    async (kind) => {
      const on = await appBench();
      const { made, state, category } = await staged(on, kind);
      expect(state.result?.outcome).toBe('installed');
      expect((await on.call('store.list', { pcId })).packages).toMatchObject([{ notKept: null }]);
      const file = await on.call('store.export', { pcId, publishedName: 'oem0.inf' });
      expect(file.fileName).toBe('oem0.zip');
      const zip = join(tempFolder(), file.fileName);
      await writeFile(zip, Buffer.from(file.base64, 'base64'));
      const target = join(tempFolder(), 'driver');
      const done = await exportDriverOnce(pcId, 'OEM0.inf', target, on.data);
      expect(done).toMatchObject({ exported: [{ originalName: made.inf, folder: target }], leftOut: [] });
      for (const path of [zip, target]) {
        const { packages } = await inspectOnce(path, { ...once(on), pc: pcId });
        expect(packages.map(({ verdict }) => verdict.category)).toEqual([category]);
      }
    },
  );

  it('when the target holds a file of that name then nothing is written', async () => {
    const on = await appBench();
    const { made } = await staged(on, 'trusted-publisher');
    const target = tempFolder();
    await mkdir(target, { recursive: true });
    await writeFile(join(target, made.inf), 'mine');
    await expect(exportDriverOnce(pcId, 'oem0.inf', target, on.data)).rejects.toThrow(/is there already/);
    expect(await readdir(target)).toEqual([made.inf]);
  });

  it('when every package is exported then each has a folder, and one without files is told', async () => {
    const on = await appBench();
    await staged(on, 'trusted-publisher');
    await (await openPcStore(join(on.data, 'pcs'))).addStaged(pcId, stagedPackageOf(5));
    const target = tempFolder();
    const done = await exportDriverOnce(pcId, '*', target, on.data);
    expect(done.exported).toHaveLength(1);
    expect(done.leftOut).toMatchObject([
      { publishedName: 'oem1.inf', reason: expect.stringMatching(/Only the record of oem1\.inf/) },
    ]);
    await expect(exportDriverOnce(pcId, 'oem1.inf', target, on.data)).rejects.toThrow(/Only the record/);
    const { fileName } = await on.call('store.export', { pcId, publishedName: 'oem1.inf' });
    expect(fileName).toBe('oem1.json');
  });

  it('when the source is gone before the end then the record says that its files could not be read', async () => {
    const on = await appBench();
    const made = await prepared('publisher', on);
    const inspectionId = await opened(on, made.folder);
    const { runId } = await on.call('install.start', { inspectionId, packageIndex: 0, pcId });
    await rm(made.folder, { recursive: true });
    await on.call('install.answer', { runId, answer: 'install' });
    const { packages } = await on.call('store.list', { pcId });
    expect(packages).toMatchObject([
      { kept: null, notKept: expect.stringMatching(/could not be read once more/) },
    ]);
  });

  it('when a file is another one by then, then what was not judged is not kept', async () => {
    const on = await appBench();
    const made = await prepared('publisher', on);
    const inspectionId = await opened(on, made.folder);
    const { runId } = await on.call('install.start', { inspectionId, packageIndex: 0, pcId });
    const inf = join(made.folder, made.inf);
    await writeFile(inf, '; other\r\n');
    await on.call('install.answer', { runId, answer: 'install' });
    const { packages } = await on.call('store.list', { pcId });
    expect(packages).toMatchObject([{ kept: null, notKept: expect.stringContaining(made.inf) }]);
  });

  it('when another process took the name meanwhile, then answer and log tell the name that was given', async () => {
    const on = await appBench();
    const other = await openPcStore(join(on.data, 'pcs'));
    const { state } = await staged(on, 'publisher', () => other.addStaged(pcId, stagedPackageOf(9)));
    expect(state.result?.publishedName).toBe('oem1.inf');
    expect(state.result?.explanation).toContain('oem1.inf');
    expect(
      (await on.call('store.list', { pcId })).packages.map(({ publishedName }) => publishedName),
    ).toEqual(['oem0.inf', 'oem1.inf']);
    const { text } = await on.call('log.read', { pcId });
    expect(text).toContain('oem1.cat');
    expect(text).not.toContain('oem0');
    expect(state.log).toBe(tail(text));
    expect(await on.call('install.get', { runId: state.runId })).toEqual(state);
  });
});

const tail = (text: string): string => text.slice(text.indexOf('>>>  ['));

describe('deleting from the driver store', () => {
  it('when the page or the command line deletes then the log tells of it, and the command line leaves no files', async () => {
    const on = await appBench();
    await staged(on, 'trusted-publisher');
    const done = await on.call('store.delete', { pcId, publishedName: 'oem0.inf' });
    expect(done.unconfirmed).not.toEqual([]);
    await on.call('store.restore', { pcId, undoId: done.undoId ?? '' });
    expect((await on.call('store.list', { pcId })).packages).toMatchObject([{ notKept: null }]);
    expect((await deleteDriverOnce(pcId, 'oem0.inf', false, on.data)).code).toBe('0x00000000');
    expect((await deleteDriverOnce(pcId, 'oem0.inf', false, on.data)).code).toBe('0xE000023C');
    const { text } = await on.call('log.read', { pcId });
    const { sections, unrecognised } = tokenizeLog(text);
    expect(unrecognised).toEqual([]);
    expect(sections.map(({ title }) => title.replace(/ - .*/, ''))).toEqual([
      'SetupCopyOEMInf',
      'SetupUninstallOEMInf',
      'SetupUninstallOEMInf',
    ]);
    const store = join(on.data, 'pcs', pcId, 'DriverStore');
    expect(await readdir(join(store, 'FileRepository'))).toEqual([]);
    expect(await readdir(join(store, '.deleted'))).toEqual([]);
  });
});
