import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../../electron/intake';
import { corpusPath } from '../../support/corpus';
import { useScratch } from './support/scratch';
import { rename, writeZip } from './support/zip-writer';

const scratch = useScratch();
const INF = '[Version]\r\n';

describe('extractZip', () => {
  it('when entries are deflated and stored then their bytes come out unchanged', async () => {
    const data = Buffer.from('0123456789'.repeat(30_000));
    const archive = await writeZip([
      { name: 'drv/a.inf', data: INF },
      { name: 'drv/a.sys', data },
      { name: 'drv/b.sys', data, compress: false },
    ]);
    const source = await scratch.open(scratch.file('d.zip', archive));
    expect(source.infs).toEqual(['drv/a.inf']);
    expect(readFileSync(source.find('drv/A.SYS')?.diskPath ?? '').equals(data)).toBe(true);
    expect(readFileSync(source.find('drv/b.sys')?.diskPath ?? '').equals(data)).toBe(true);
  });

  it.each([
    ['../a.sys', 'PATH_TRAVERSAL'],
    ['/ab/a.sy', 'ABSOLUTE_PATH'],
    ['\\\\srv\\a.', 'ABSOLUTE_PATH'],
    ['C:\\a.sys', 'ABSOLUTE_PATH'],
    ['x\\..\\ab', 'PATH_TRAVERSAL'],
    ['NUL.aaa1', 'DEVICE_NAME'],
    ['ab\x01a.sys', 'CONTROL_CHARACTER'],
    ['ab/a.sy.', 'TRAILING_DOT_OR_SPACE'],
    ['ab/a:bcd', 'ALTERNATE_STREAM'],
    ['ab/a?.sy', 'ILLEGAL_CHARACTER'],
    ['AB/A.inf', 'DUPLICATE_NAME'],
    ['ab/a.inf', 'DUPLICATE_NAME'],
  ])('when an entry is called %j then it is %s and the others stay', async (name, code) => {
    const plain = 'abcdefgh0'.slice(0, name.length);
    const archive = rename(
      await writeZip([
        { name: 'ab/a.inf', data: INF },
        { name: plain, data: 'x' },
      ]),
      plain,
      name,
    );
    const source = await scratch.open(scratch.file('d.zip', archive));
    expect(source.infs).toEqual(['ab/a.inf']);
    expect(source.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('when an entry is a symbolic link then it is refused', async () => {
    const archive = await writeZip([
      { name: 'a.inf', data: INF },
      { name: 'link.sys', data: '/etc/passwd', mode: 0o120777 },
    ]);
    const source = await scratch.open(scratch.file('d.zip', archive));
    expect(source.problems).toMatchObject([{ code: 'LINK', path: 'link.sys' }]);
    expect(source.find('link.sys')).toBeNull();
  });

  it.each([
    ['a named pipe', 0o010644],
    ['a character device', 0o020644],
    ['a block device', 0o060644],
    ['a socket', 0o140644],
    ['of a type that there is not', 0o170644],
  ])('when an entry is %s then it is refused and the others stay', async (_, mode) => {
    const archive = await writeZip([
      { name: 'a.inf', data: INF, mode: 0o100644 },
      { name: 'b.sys', data: 'x', mode },
      { name: 'c.sys', data: 'x', mode: 0o644 },
    ]);
    const source = await scratch.open(scratch.file('d.zip', archive));
    expect(source.problems).toMatchObject([{ code: 'NOT_A_FILE', path: 'b.sys', severity: 'error' }]);
    expect(source.files.map(({ path }) => path)).toEqual(['a.inf', 'c.sys']);
  });

  it('when an entry is encrypted then it is refused by name', async () => {
    const archive = await writeZip([
      { name: 'a.inf', data: INF },
      { name: 'b.sys', data: 'x' },
    ]);
    const at = archive.indexOf('b.sys', archive.indexOf('PK\x01\x02', 0, 'latin1'), 'latin1');
    archive.writeUInt16LE(archive.readUInt16LE(at - 46 + 8) | 1, at - 46 + 8);
    const source = await scratch.open(scratch.file('d.zip', archive));
    expect(source.problems).toMatchObject([{ code: 'ENCRYPTED', path: 'b.sys' }]);
  });

  it('when the bytes do not match the checksum then the entry is refused and the rest stays', async () => {
    const archive = await writeZip([
      { name: 'a.inf', data: INF, compress: false },
      { name: 'b.sys', data: 'driver', compress: false },
    ]);
    const source = await scratch.open(scratch.file('d.zip', rename(archive, 'driver', 'drivel')));
    expect(source.problems).toMatchObject([{ code: 'DAMAGED', path: 'b.sys' }]);
    expect(source.infs).toEqual(['a.inf']);
  });

  it('when names are in an old code page then the guess is reported', async () => {
    const archive = rename(
      await writeZip([
        { name: 'a.inf', data: INF },
        { name: 'Gerat.sys', data: 'x' },
      ]),
      'Gerat.sys',
      'Ger\x84t.sys',
    );
    const source = await scratch.open(scratch.file('d.zip', archive));
    expect(source.find('gerät.sys')).not.toBeNull();
    expect(source.problems).toMatchObject([{ code: 'NAME_ENCODING_GUESSED', severity: 'warning' }]);
  });

  it('when it expands beyond the limits then it fails and nothing stays on disk', async () => {
    const bomb = await writeZip([
      { name: 'a.inf', data: INF },
      { name: 'b.sys', data: new Uint8Array(70 * 1024 ** 2) },
    ]);
    const path = scratch.file('bomb.zip', bomb);
    const tempFolder = scratch.folder();
    const open = (limits: object) => openSource(path, { tempFolder, archiveWorker: null, limits });
    await expect(open({ ratio: 100 })).rejects.toMatchObject({ code: 'RATIO', path: 'bomb.zip' });
    await expect(open({ totalBytes: 1024 ** 2 })).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(open({ files: 1 })).rejects.toMatchObject({ code: 'TOO_MANY_FILES' });
    const left = readdirSync(tempFolder, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('when its end record tells of too many entries then it is refused before one of them is read', async () => {
    const archive = await writeZip([
      { name: 'a.inf', data: INF },
      { name: 'b.sys', data: 'x' },
    ]);
    const end = archive.indexOf('PK\x05\x06', 0, 'latin1');
    for (const at of [8, 10]) archive.writeUInt16LE(60_000, end + at);
    await expect(scratch.open(scratch.file('many.zip', archive))).rejects.toMatchObject({
      code: 'TOO_MANY_FILES',
      message: expect.stringContaining('holds more than 50000 files'),
    });
  });

  it('when it is cut off then the error names it', async () => {
    const archive = await writeZip([{ name: 'a.inf', data: INF }]);
    const open = scratch.open(scratch.file('cut.zip', archive.subarray(0, archive.length - 10)));
    await expect(open).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining('cut.zip'),
    });
  });

  it('when it is disposed then its files are gone', async () => {
    const tempFolder = scratch.folder();
    const path = scratch.file('d.zip', await writeZip([{ name: 'a.inf', data: INF }]));
    const source = await openSource(path, { tempFolder, archiveWorker: null });
    expect(source.files[0]?.diskPath.startsWith(tempFolder)).toBe(true);
    await source.dispose();
    const left = readdirSync(tempFolder, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });
});

const real = corpusPath('packages', 'apple-precisiontrackpad-zips');
describe.skipIf(real === null)('extractZip with real packages (skipped when the corpus is absent)', () => {
  it('when a published driver archive holds two packages then both are found', async () => {
    const source = await scratch.open(`${real}/ApplePrecisionTrackpad_amd64(Lightning Only).zip`);
    expect(source.infs).toEqual([
      'appleprecisiontrackpadbluetooth_amd64/ApplePrecisionTrackpadBluetooth.inf',
      'appleprecisiontrackpadusb_amd64/ApplePrecisionTrackpadUSB.inf',
    ]);
    expect(source.problems).toEqual([]);
    expect(source.bytes).toBe(115_872);
  });
});
