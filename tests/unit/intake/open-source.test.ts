import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCabinet } from './support/cabinet-writer';
import { mkfifoSync } from './support/fifo';
import { useScratch } from './support/scratch';
import { rename, writeZip } from './support/zip-writer';

const scratch = useScratch();
const INF = '[Version]\r\nSignature="$WINDOWS NT$"\r\n';

describe('openSource with a folder', () => {
  it('when it holds several INFs then each is a package and paths use forward slashes', async () => {
    const root = scratch.folder({ 'b/two.INF': INF, 'a.inf': INF, 'b/two.sys': 'driver' });
    const source = await scratch.open(root);
    expect(source.kind).toBe('folder');
    expect(source.infs).toEqual(['a.inf', 'b/two.INF']);
    expect(source.files.map((file) => file.path)).toEqual(['a.inf', 'b/two.INF', 'b/two.sys']);
    expect(source.bytes).toBe(2 * INF.length + 6);
    expect(source.problems).toEqual([]);
  });

  it('when a file is looked up then case and slashes do not matter and the way out is closed', async () => {
    const source = await scratch.open(scratch.folder({ 'a.inf': INF, 'AMD64/Größe.sys': 'x' }));
    expect(source.find('amd64\\gRÖSSE.SYS')).toBeNull();
    expect(source.find('\\amd64\\.\\gRÖßE.SYS')?.path).toBe('AMD64/Größe.sys');
    expect(source.find('amd64/../A.INF')?.path).toBe('a.inf');
    expect(source.find('../a.inf')).toBeNull();
  });

  it('when it holds no INF then the error names it and the archives in it', async () => {
    const root = scratch.folder({ 'readme.txt': 'x', 'driver.zip': 'PK' });
    await expect(scratch.open(root)).rejects.toMatchObject({
      code: 'NO_INF',
      message: expect.stringContaining('driver.zip'),
    });
  });

  it('when it holds several archives but no INF then the error offers one of them', async () => {
    const root = scratch.folder({ 'a.zip': 'PK', 'b.7z': '7z' });
    await expect(scratch.open(root)).rejects.toMatchObject({
      message: expect.stringContaining('It holds a.zip, b.7z: open one of them instead.'),
    });
  });

  it('when a cabinet is cut off then the error tells to get it again', async () => {
    const data = Buffer.alloc(3000, 'a');
    const cabinet = writeCabinet([[{ name: 'a.inf', data }]]);
    const root = scratch.folder({ 'cut.cab': cabinet.subarray(0, cabinet.length - 10) });
    await expect(scratch.open(path.join(root, 'cut.cab'))).rejects.toMatchObject({
      code: 'NO_INF',
      message: expect.stringMatching(/ends at byte .*Download or copy cut\.cab again\.$/),
    });
  });

  it.skipIf(process.platform !== 'linux')(
    'when a name is not valid UTF-8 then the problem says that, not that permissions lack',
    async () => {
      const root = scratch.folder({ 'a.inf': INF });
      writeFileSync(
        Buffer.concat([Buffer.from(`${root}/bad`), Buffer.from([0xff]), Buffer.from('.sys')]),
        '',
      );
      const [problem] = (await scratch.open(root)).problems;
      expect(problem?.message).toContain('Its name is not valid UTF-8: rename it.');
    },
  );

  it('when it is empty or absent then the error says so', async () => {
    await expect(scratch.open(scratch.folder())).rejects.toMatchObject({ code: 'NO_INF' });
    const gone = path.join(scratch.folder(), 'gone');
    await expect(scratch.open(gone)).rejects.toMatchObject({ code: 'NOT_FOUND', path: gone });
  });

  it.skipIf(process.platform === 'win32')(
    'when links lead out, to folders or nowhere then they are refused by name and links inside count',
    async () => {
      const outside = scratch.folder({ 'secret.sys': 'secret' });
      const root = scratch.folder({ 'a.inf': INF, 'x/real.sys': 'driver' });
      symlinkSync(path.join(outside, 'secret.sys'), path.join(root, 'out.sys'));
      symlinkSync(outside, path.join(root, 'outfolder'));
      symlinkSync(path.join(root, 'x'), path.join(root, 'y'));
      symlinkSync(root, path.join(root, 'x', 'loop'));
      symlinkSync('nowhere', path.join(root, 'broken.sys'));
      symlinkSync(path.join('x', 'real.sys'), path.join(root, 'inside.sys'));
      const source = await scratch.open(root);
      expect(source.files.map((file) => file.path)).toEqual(['a.inf', 'inside.sys', 'x/real.sys']);
      expect(source.problems.map(({ code, path: name }) => [code, name])).toEqual([
        ['LINK_BROKEN', 'broken.sys'],
        ['LINK_OUTSIDE', 'out.sys'],
        ['LINK_OUTSIDE', 'outfolder'],
        ['LINK_TO_FOLDER', 'y'],
        ['LINK_TO_FOLDER', 'x/loop'],
      ]);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'when names cannot exist on Windows then they are refused and the rest stays',
    async () => {
      const root = scratch.folder({
        'a.inf': INF,
        'A.INF': INF,
        'nul.sys': 'x',
        'b.sys ': 'x',
        'c:d.sys': 'x',
      });
      const source = await scratch.open(root);
      expect(source.files.map((file) => file.path)).toEqual(['A.INF']);
      expect(source.problems.map(({ code }) => code).sort()).toEqual([
        'ABSOLUTE_PATH',
        'DEVICE_NAME',
        'DUPLICATE_NAME',
        'TRAILING_DOT_OR_SPACE',
      ]);
    },
  );

  it.skipIf(process.platform === 'win32')('when a pipe lies in it then it is not opened', async () => {
    const root = scratch.folder({ 'a.inf': INF });
    mkfifoSync(path.join(root, 'pipe.sys'));
    const source = await scratch.open(root);
    expect(source.problems.map(({ code }) => code)).toEqual(['NOT_A_FILE']);
  });

  it
    .skipIf(process.platform === 'win32')
    .each(['driver.zip', 'driver.cab', 'driver.7z', 'driver.inf', 'driver'])(
    'when %s itself is a pipe that nobody writes to, then that is told at once (skipped on Windows, which has none)',
    async (name) => {
      const pipe = path.join(scratch.folder(), name);
      mkfifoSync(pipe);
      await expect(scratch.open(pipe)).rejects.toMatchObject({
        code: 'NOT_SUPPORTED',
        message: expect.stringContaining('it is a pipe, socket or device, not a file'),
      });
    },
  );

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'when a folder in it cannot be read (skipped for root, who may read all) then it is a problem',
    async () => {
      const root = scratch.folder({ 'a.inf': INF, 'x/b.sys': 'x' });
      chmodSync(path.join(root, 'x'), 0);
      const source = await scratch.open(root);
      chmodSync(path.join(root, 'x'), 0o700);
      expect(source.problems).toMatchObject([{ code: 'UNREADABLE', path: 'x' }]);
    },
  );

  it('when limits are passed then the error says which', async () => {
    const root = scratch.folder({ 'a.inf': INF, 'b.sys': '0123456789', 'c/d/e.sys': 'x' });
    const open = (limits: object) => scratch.open(root, { limits });
    await expect(open({ files: 3 })).rejects.toMatchObject({ code: 'TOO_MANY_FILES' });
    await expect(open({ totalBytes: 20 })).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(open({ milliseconds: 0 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect((await open({ depth: 1 })).problems).toMatchObject([{ code: 'TOO_DEEP', path: 'c/d/e.sys' }]);
    expect((await open({ pathLength: 6 })).problems).toMatchObject([{ code: 'PATH_TOO_LONG' }]);
  });

  it('when it was cancelled before then nothing is read', async () => {
    const root = scratch.folder({ 'a.inf': INF });
    const open = scratch.open(root, { signal: AbortSignal.abort() });
    await expect(open).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('openSource with a file', () => {
  it('when an INF is given then its folder is the package and only that INF counts', async () => {
    const root = scratch.folder({ 'a.inf': INF, 'b.inf': INF, 'x/c.sys': 'x' });
    const source = await scratch.open(path.join(root, 'b.inf'));
    expect(source.kind).toBe('inf');
    expect(source.infs).toEqual(['b.inf']);
    expect(source.files.map((file) => file.path)).toEqual(['a.inf', 'b.inf', 'x/c.sys']);
  });

  it('when the INF lies in an overfull folder then the nearest files are listed and the cut is told', async () => {
    const root = scratch.folder({
      'a.inf': INF,
      'big.iso': '0123456789',
      'x/far.sys': 'x',
      'x/y/farther.sys': 'x',
    });
    const limits = { files: 4, totalBytes: 10 };
    const source = await scratch.open(path.join(root, 'a.inf'), { limits });
    expect(source.files.map((file) => file.path)).toEqual(['a.inf', 'big.iso', 'x/far.sys']);
    expect(source.problems).toMatchObject([{ code: 'LISTING_CUT', severity: 'warning' }]);
  });

  it('when the content is an archive then it wins over the extension', async () => {
    const archive = await writeZip([{ name: 'a.inf', data: INF }]);
    expect((await scratch.open(scratch.file('driver.inf', archive))).kind).toBe('zip');
  });

  it.each(['zip', 'cab', '7z'])('when a .%s is empty or something else then it is named', async (kind) => {
    const empty = scratch.open(scratch.file(`driver.${kind}`, ''));
    await expect(empty).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining(`driver.${kind}`),
    });
    const other = scratch.open(scratch.file(`driver.${kind}`, 'This is no archive.'));
    await expect(other).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('when a setup program is given then the person is told what to open', async () => {
    const open = scratch.open(scratch.file('setup.exe', 'MZ'));
    await expect(open).rejects.toMatchObject({
      code: 'NOT_SUPPORTED',
      message: expect.stringContaining('.inf'),
    });
  });

  it('when an archive wraps archives and no INF then the inner ones are opened as folders', async () => {
    const inner = await writeZip([{ name: 'a.inf', data: INF }]);
    const outer = await writeZip([
      { name: 'x/driver.zip', data: inner },
      { name: 'readme.txt', data: 'x' },
    ]);
    const source = await scratch.open(scratch.file('all.zip', outer));
    expect(source.infs).toEqual(['x/driver.zip/a.inf']);
    const flat = scratch.open(scratch.file('all.zip', outer), { limits: { nesting: 0 } });
    await expect(flat).rejects.toMatchObject({ code: 'NO_INF' });
  });

  it('when all entries are refused then the error carries the reasons', async () => {
    const archive = rename(await writeZip([{ name: 'xx/a.inf', data: INF }]), 'xx/a.inf', '../a.inf');
    await expect(scratch.open(scratch.file('evil.zip', archive))).rejects.toMatchObject({
      code: 'NO_INF',
      problems: [{ code: 'PATH_TRAVERSAL', path: '../a.inf' }],
    });
  });
});
