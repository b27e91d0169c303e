import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeCabinet } from '../support/cabinet-writer';
import { writeKwaj, writeLzss, writeSzdd } from '../support/lzss-writer';
import { useScratch } from '../support/scratch';

const scratch = useScratch();
const data = Buffer.from(`MZ${'driver code, driver data; '.repeat(400)}${'\u0000'.repeat(500)}end`);

async function expand(files: Record<string, Uint8Array>, path: string) {
  const source = await scratch.open(scratch.folder({ 'a.inf': '[Version]', ...files }));
  const file = await source.expand(path);
  return { file, bytes: file && readFileSync(file.diskPath) };
}

function mszipStream(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 32768) {
    const dictionary = bytes.subarray(Math.max(0, at - 32768), at);
    const packed = deflateRawSync(
      bytes.subarray(at, at + 32768),
      dictionary.length > 0 ? { dictionary } : {},
    );
    const length = Buffer.alloc(2);
    length.writeUInt16LE(packed.length + 2);
    blocks.push(length, Buffer.from('CK'), packed);
  }
  return Buffer.concat([...blocks, Buffer.alloc(2)]);
}

describe('OpenedSource.expand', () => {
  it.each([
    ['SZDD', writeSzdd(data)],
    ['KWAJ stored', writeKwaj(0, data, null)],
    [
      'KWAJ inverted',
      writeKwaj(
        1,
        data.map((byte) => byte ^ 0xff),
        data.length,
      ),
    ],
    ['KWAJ LZSS', writeKwaj(2, writeLzss(data, 4096 - 18), data.length)],
    ['KWAJ MSZIP', writeKwaj(4, mszipStream(data), null)],
    ['a cabinet', writeCabinet([[{ name: 'FOO.SYS', data }]])],
    ['a cabinet with another name in it', writeCabinet([[{ name: 'other.bin', data }]])],
    ['plain bytes', data],
  ])('when foo.sys lies as foo.sy_ in the form of %s then it is expanded', async (_form, packed) => {
    const { file, bytes } = await expand({ 'x/foo.sy_': packed }, 'X\\FOO.SYS');
    expect(file).toMatchObject({ path: 'X/FOO.SYS', size: data.length, compressedAs: 'x/foo.sy_' });
    expect(bytes).toEqual(data);
  });

  it.each([
    ['foo.s', 'foo.s_'],
    ['foo.cat', 'foo.ca_'],
    ['foo', 'foo._'],
    ['foo', 'foo_'],
    ['foo.longer', 'foo.longe_'],
  ])('when %s lies as %s then it is found', async (name, compressed) => {
    expect((await expand({ [compressed]: writeSzdd(data) }, name)).bytes).toEqual(data);
  });

  it('when the file itself is there then the compressed one is not looked at', async () => {
    const { file, bytes } = await expand(
      { 'foo.sys': Buffer.from('real'), 'foo.sy_': Buffer.from('SZDD') },
      'foo.sys',
    );
    expect(file?.compressedAs).toBeNull();
    expect(bytes?.toString()).toBe('real');
  });

  it('when there is neither then the answer is null', async () => {
    expect((await expand({}, 'foo.sys')).file).toBeNull();
    expect((await expand({}, '../foo.sys')).file).toBeNull();
  });

  it('when asked twice at once then it is expanded once', async () => {
    const source = await scratch.open(scratch.folder({ 'a.inf': '', 'foo.sy_': writeSzdd(data) }));
    const [one, two] = await Promise.all([source.expand('foo.sys'), source.expand('FOO.sys')]);
    expect(one).toBe(two);
  });

  it.each([
    ['SZDD cut off', writeSzdd(data).subarray(0, 200), 'DAMAGED'],
    ['KWAJ MSZIP cut off', writeKwaj(4, mszipStream(data).subarray(0, 50), null), 'DAMAGED'],
    ['KWAJ LZH', writeKwaj(3, data, null), 'METHOD_NOT_SUPPORTED'],
    [
      'a cabinet of two',
      writeCabinet([
        [
          { name: 'a', data },
          { name: 'b', data },
        ],
      ]),
      'DAMAGED',
    ],
    ['a cabinet whose member leads out', writeCabinet([[{ name: '..\\foo.sys', data }]]), 'DAMAGED'],
  ])('when foo.sy_ is %s then the error names it', async (_what, packed, code) => {
    await expect(expand({ 'foo.sy_': packed }, 'foo.sys')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('foo.sy_'),
    });
  });

  it('when it expands beyond the limits then it is stopped', async () => {
    const root = scratch.folder({ 'a.inf': '', 'foo.sy_': writeSzdd(data) });
    const source = await scratch.open(root, { limits: { totalBytes: 5000 } });
    await expect(source.expand('foo.sys')).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('OpenedSource.openCabinet', () => {
  it('when an INF names a cabinet then its members are found by their own names', async () => {
    const cabinet = writeCabinet([
      [
        { name: 'foo.sys', data },
        { name: '..\\evil.sys', data },
      ],
    ]);
    const source = await scratch.open(scratch.folder({ 'a.inf': '', 'x/drv.cab': cabinet }));
    const members = await source.openCabinet('X\\DRV.CAB');
    expect(members).toMatchObject([{ path: 'foo.sys', size: data.length, compressedAs: 'x/drv.cab' }]);
    expect(source.problems).toMatchObject([{ code: 'PATH_TRAVERSAL', path: 'x/drv.cab/..\\evil.sys' }]);
    expect(await source.openCabinet('x/drv.cab')).toBe(members);
  });

  it('when it is absent or no cabinet then the error says so', async () => {
    const source = await scratch.open(scratch.folder({ 'a.inf': '', 'drv.cab': 'MZ' }));
    await expect(source.openCabinet('none.cab')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(source.openCabinet('drv.cab')).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});
