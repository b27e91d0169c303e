import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusPath } from '../../../support/corpus';
import { writeCabinet } from '../support/cabinet-writer';
import { cabinetMembers } from '../support/extract';
import { useScratch } from '../support/scratch';

const scratch = useScratch();
const text = (value: string) => new TextEncoder().encode(value);
/** Over three blocks, with repeats that reach back over block edges. */
const long = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * index) % 251));

const extract = (cabinet: Uint8Array) => cabinetMembers(scratch.file('d.cab', cabinet), scratch.folder());

describe('extractCabinet', () => {
  it.each(['stored', 'mszip'] as const)('when folders are %s then every file comes out', async (method) => {
    const cabinet = writeCabinet(
      [
        [
          { name: 'a.inf', data: text('inf') },
          { name: 'long.sys', data: long },
          { name: 'empty.txt', data: text('') },
          { name: 'b.sys', data: text('driver') },
        ],
        [{ name: 'sub\\c.dll', data: text('library') }],
      ],
      { method, reserve: { header: 20, folder: 3, data: 5 } },
    );
    const { members, problems } = await extract(cabinet);
    expect(problems).toEqual([]);
    expect(Object.keys(members).sort()).toEqual(['a.inf', 'b.sys', 'empty.txt', 'long.sys', 'sub/c.dll']);
    expect(members['long.sys']?.equals(long)).toBe(true);
    expect(members['b.sys']?.toString()).toBe('driver');
    expect(members['sub/c.dll']?.toString()).toBe('library');
  });

  it('when a byte of the data is changed then the files in that block are refused by name', async () => {
    const cabinet = writeCabinet([
      [{ name: 'a.inf', data: text('inf') }],
      [{ name: 'b.sys', data: text('driver') }],
    ]);
    cabinet[cabinet.length - 1] = (cabinet[cabinet.length - 1] ?? 0) ^ 1;
    const { members, problems } = await extract(cabinet);
    expect(Object.keys(members)).toEqual(['a.inf']);
    expect(problems).toMatchObject([{ code: 'DAMAGED', path: 'b.sys' }]);
    expect(problems[0]?.message).toContain('checksum');
  });

  it('when a file claims more bytes than there are then it is refused', async () => {
    const cabinet = writeCabinet([[{ name: 'a.sys', data: text('driver') }]], { method: 'stored' });
    cabinet.writeUInt32LE(1000, cabinet.indexOf('a.sys') - 16);
    expect((await extract(cabinet)).problems).toMatchObject([{ code: 'DAMAGED', path: 'a.sys' }]);
  });

  it('when a file names a folder that is not there then it is refused', async () => {
    const cabinet = writeCabinet([[{ name: 'a.sys', data: text('driver') }]]);
    cabinet.writeUInt16LE(7, cabinet.indexOf('a.sys') - 8);
    expect((await extract(cabinet)).problems).toMatchObject([{ code: 'DAMAGED', path: 'a.sys' }]);
  });

  it('when many files claim the same bytes then nothing runs out of files or disk', async () => {
    const entries = Array.from({ length: 300 }, (_, index) => ({
      name: `f${index}`,
      data: text('1234567890'),
    }));
    const cabinet = writeCabinet([entries], { method: 'stored' });
    for (let index = 0; index < 300; index++) {
      cabinet.writeUInt32LE(0, cabinet.indexOf(`f${index}\0`) - 12);
      cabinet.writeUInt32LE(3000, cabinet.indexOf(`f${index}\0`) - 16);
    }
    const { members, problems } = await extract(cabinet);
    expect(members).toEqual({});
    expect(problems).toHaveLength(300);
  });

  it('when a part of a set is missing then the error names it', async () => {
    const part = { setId: 7, index: 0, next: 'disk2.cab' };
    const cabinet = writeCabinet([[{ name: 'a.sys', data: text('driver') }]], { part });
    await expect(extract(cabinet)).rejects.toMatchObject({ code: 'PART_MISSING', path: 'disk2.cab' });
  });

  it('when the neighbouring part has a hostile name or belongs to another set then it is not used', async () => {
    const entry = [[{ name: 'a.sys', data: text('driver') }]];
    const hostile = writeCabinet(entry, { part: { setId: 7, index: 0, next: '..\\d.cab' } });
    await expect(extract(hostile)).rejects.toMatchObject({ code: 'PART_MISSING' });
    const root = scratch.folder({
      '1.cab': writeCabinet(entry, { part: { setId: 7, index: 0, next: '2.cab' } }),
      '2.cab': writeCabinet(entry, { part: { setId: 8, index: 1, previous: '1.cab' } }),
    });
    const open = cabinetMembers(path.join(root, '1.cab'), scratch.folder());
    await expect(open).rejects.toMatchObject({ code: 'PART_MISSING' });
  });

  it('when a part names itself as the next one then reading ends', async () => {
    const part = { setId: 7, index: 0, next: 'd.cab', previous: 'd.cab' };
    await expect(extract(writeCabinet([], { part }))).rejects.toMatchObject({ code: 'PART_MISSING' });
  });
});

describe('issue B13: cabinets as drivers ship them', () => {
  it('when names have a DriverPackage\\ prefix and several folders then each INF is a package', async () => {
    const cabinet = writeCabinet([
      [{ name: 'DriverPackage\\a.inf', data: text('inf') }],
      [{ name: 'DriverPackage\\amd64\\a.sys', data: text('driver') }],
      [{ name: 'Second\\b.inf', data: text('inf') }],
    ]);
    const source = await scratch.open(scratch.file('submission.cab', cabinet));
    expect(source.infs).toEqual(['DriverPackage/a.inf', 'Second/b.inf']);
    expect(source.find('driverpackage\\AMD64\\a.sys')?.size).toBe(6);
  });

  it('when names are UTF-8 by mark, OEM by guess, or hostile then each is told', async () => {
    const cabinet = writeCabinet([
      [
        { name: 'a.inf', data: text('inf') },
        { name: 'Größe.sys', data: text('1'), attributes: 0xa0 },
        { name: Buffer.from('Ger\xe4t.sys', 'latin1'), data: text('2') },
        { name: Buffer.from('..\xc0\xaf..\xc0\xafevil.sys', 'latin1'), data: text('3'), attributes: 0xa0 },
        { name: '..\\evil.sys', data: text('4') },
        { name: 'C:\\evil.sys', data: text('5') },
        { name: '\\evil.sys', data: text('6') },
        { name: 'A.INF', data: text('7') },
      ],
    ]);
    const source = await scratch.open(scratch.file('names.cab', cabinet));
    expect(source.find('größe.sys')?.size).toBe(1);
    expect(source.find('gerät.sys')?.size).toBe(1);
    expect(source.problems.map(({ code }) => code)).toEqual([
      'NAME_ENCODING_GUESSED',
      'NAME_ENCODING_GUESSED',
      'PATH_TRAVERSAL',
      'ABSOLUTE_PATH',
      'ABSOLUTE_PATH',
      'DUPLICATE_NAME',
    ]);
    expect(source.files.every(({ path: name }) => !name.split('/').includes('..'))).toBe(true);
  });
});

const corpus = corpusPath('cabs', 'libmspack');
describe.skipIf(corpus === null)('libmspack test cabinets (skipped when the corpus is absent)', () => {
  const read = (name: string, rename?: (part: string) => string) =>
    cabinetMembers(path.join(corpus ?? '', name), scratch.folder(), rename);

  it.each(['---', '--D', '-F-', '-FD', 'H--', 'H-D', 'HF-', 'HFD'])(
    'when areas are reserved (%s) then the files are the same',
    async (kind) => {
      const { members, problems } = await read(`reserve_${kind}.cab`);
      expect(problems).toEqual([]);
      expect(members).toEqual({ 'test1.txt': Buffer.from('TEST\n'), 'test2.txt': Buffer.from('test\n') });
    },
  );

  it('when folders are MSZIP, LZX and Quantum then all three are expanded', async () => {
    const { members, problems } = await read('mszip_lzx_qtm.cab');
    expect(problems).toEqual([]);
    expect(members['mszip.txt']?.toString()).toMatch(/^If you can read this, the MSZIP/);
    expect(members['lzx.txt']).toHaveLength(187);
    expect(members['qtm.txt']?.toString()).toMatch(/^If you can read this, the Quantum/);
  });

  it('when an LZX file is large then it is expanded, and its inner cabinet is whole', async () => {
    const { members } = await read('large-files-cab.cab');
    expect(members['large-files.cab']).toHaveLength(14_689_228);
  });

  it('when a set spans five parts then any part gives the whole', async () => {
    const lower = (name: string) => name.toLowerCase();
    const digests = await Promise.all(
      ['split-1.cab', 'split-3.cab', 'split-5.cab'].map(async (part) => {
        const { members, problems } = await read(part, lower);
        expect(problems).toEqual([]);
        expect(Object.keys(members).length).toBeGreaterThan(0);
        return Object.entries(members).map(([name, bytes]) => [
          name,
          createHash('sha256').update(bytes).digest('hex'),
        ]);
      }),
    );
    expect(digests[1]).toEqual(digests[0]);
    expect(digests[2]).toEqual(digests[0]);
  });

  it('when the parts of multi_basic lie side by side then the files that span them are whole', async () => {
    const { members, problems } = await read('multi_basic_pt3.cab', (name) => name.replace('cabd_', ''));
    expect(problems).toEqual([]);
    expect(Object.keys(members)).toEqual(['test1.txt', 'test2.txt', 'test3.txt']);
  });

  it('when names walk out of the folder then none is admitted under a way out', async () => {
    const { members, problems } = await read('dirwalk-vulns.cab');
    for (const name of Object.keys(members)) {
      expect(name.startsWith('/')).toBe(false);
      expect(name.split(/[\\/]/)).not.toContain('..');
    }
    const codes = problems.map(({ code }) => code);
    expect(codes.filter((code) => code === 'ABSOLUTE_PATH')).toHaveLength(8);
    expect(codes.filter((code) => code === 'PATH_TRAVERSAL')).toHaveLength(11);
  });

  it('when names are Shift-JIS then they are read so and the guess is reported', async () => {
    const { members, problems } = await read('encoding-sjis.cab');
    expect(Object.keys(members)).toContain('猿も木から落ちる');
    expect(problems.filter(({ code }) => code === 'NAME_ENCODING_GUESSED')).toHaveLength(6);
  });

  it('when names are Latin-1 then they are read so', async () => {
    expect(Object.keys((await read('encoding-latin1.cab')).members)).toContain(
      'àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
    );
  });

  it('when a file provokes the MSZIP endless loop of CVE-2010-2800 then it is refused', async () => {
    expect((await read('cve-2010-2800-mszip-infinite-loop.cab')).problems).toMatchObject([
      { code: 'DAMAGED' },
    ]);
  });

  it.each(['bad_signature.cab', 'partial_shortheader.cab', 'cve-2015-4471-lzx-under-read.cab'])(
    'when %s is opened then the error names it',
    async (name) => {
      await expect(read(name)).rejects.toMatchObject({
        code: 'DAMAGED',
        message: expect.stringContaining(name),
      });
    },
  );
});
