import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../../../electron/intake';
import { useBuiltIntake } from '../support/built';
import { useScratch } from '../support/scratch';
import { writeSevenZip } from '../support/seven-zip-writer';

const scratch = useScratch();
const built = useBuiltIntake();
const data = Buffer.from('driver '.repeat(20_000));

describe.each(['this thread', 'a worker'])('extractSevenZip on %s', (where) => {
  const worker = () => (where === 'a worker' ? { archiveWorker: built.worker() } : {});

  it('when the archive is sound then its files come out unchanged', async () => {
    const archive = await writeSevenZip({
      'x/a.inf': '[Version]',
      'x/größe.sys': data,
      'empty.txt': '',
      'with space.sys': 'x',
    });
    const source = await scratch.open(scratch.file('d.7z', archive), worker());
    expect(source.kind).toBe('7z');
    expect(source.infs).toEqual(['x/a.inf']);
    expect(source.problems).toEqual([]);
    expect(readFileSync(source.find('X\\GRÖßE.sys')?.diskPath ?? '').equals(data)).toBe(true);
    expect(source.find('empty.txt')?.size).toBe(0);
    expect(source.find('with space.sys')?.size).toBe(1);
  });

  it('when names are hostile or double then they are refused and the others stay', async () => {
    const archive = await writeSevenZip({
      'a.inf': '[Version]',
      'A.INF': 'second',
      'nul.sys': 'x',
      'b.sys ': 'x',
      'c:d.sys': 'x',
      '-y': 'x',
      '@names': 'x',
    });
    const source = await scratch.open(scratch.file('d.7z', archive), worker());
    expect(source.files.map((file) => file.path).sort()).toEqual(['-y', '@names', source.infs[0]].sort());
    expect(source.problems.map(({ code }) => code).sort()).toEqual([
      'ABSOLUTE_PATH',
      'DEVICE_NAME',
      'DUPLICATE_NAME',
      'TRAILING_DOT_OR_SPACE',
    ]);
  });

  it('when a file or all names are encrypted then the error says so', async () => {
    const files = { 'a.inf': '[Version]' };
    const content = scratch.open(scratch.file('d.7z', await writeSevenZip(files, ['-psecret'])), worker());
    await expect(content).rejects.toMatchObject({ code: 'NO_INF', problems: [{ code: 'ENCRYPTED' }] });
    const names = scratch.open(
      scratch.file('d.7z', await writeSevenZip(files, ['-psecret', '-mhe=on'])),
      worker(),
    );
    await expect(names).rejects.toMatchObject({ code: 'ENCRYPTED' });
  });

  it('when data are damaged then the file is refused by name', async () => {
    const archive = await writeSevenZip({ 'a.inf': '[Version]', 'b.sys': data }, ['-mx0', '-ms=off']);
    const at = archive.indexOf('driver driver');
    archive[at] = 0;
    const source = await scratch.open(scratch.file('d.7z', archive), worker());
    expect(source.infs).toEqual(['a.inf']);
    expect(source.problems).toMatchObject([{ code: 'DAMAGED', path: 'b.sys' }]);
  });

  it('when the archive is cut off then the error names it', async () => {
    const archive = await writeSevenZip({ 'a.inf': '[Version]' });
    const open = scratch.open(scratch.file('cut.7z', archive.subarray(0, 100)), worker());
    await expect(open).rejects.toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('cut.7z') });
  });

  it('when it expands beyond the limits then it fails and leaves nothing', async () => {
    const archive = await writeSevenZip({ 'a.inf': '[Version]', 'b.sys': new Uint8Array(70 * 1024 ** 2) }, [
      '-mx1',
    ]);
    const path = scratch.file('bomb.7z', archive);
    const tempFolder = scratch.folder();
    const open = (limits: object) =>
      openSource(path, { tempFolder, archiveWorker: null, ...worker(), limits });
    await expect(open({})).rejects.toMatchObject({ code: 'RATIO' });
    await expect(open({ totalBytes: 1000 })).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(open({ files: 1 })).rejects.toMatchObject({ code: 'TOO_MANY_FILES' });
    const left = readdirSync(tempFolder, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('when the time is over or the person cancels then it stops', async () => {
    const path = scratch.file('d.7z', await writeSevenZip({ 'a.inf': '[Version]', 'b.sys': data }));
    const late = scratch.open(path, { ...worker(), limits: { milliseconds: 1 } });
    await expect(late).rejects.toMatchObject({ code: 'TIMEOUT' });
    const controller = new AbortController();
    const tempFolder = scratch.folder();
    const cancelled = openSource(path, {
      tempFolder,
      archiveWorker: null,
      ...worker(),
      signal: controller.signal,
      onProgress: () => controller.abort(),
      limits: {},
    });
    setTimeout(() => controller.abort(), 1);
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
