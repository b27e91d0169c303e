import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakeError, openSource } from '../../electron/intake';
import { checkEntryName } from '../../electron/intake/entry-name';
import { defaultLimits } from '../../electron/intake/limits';
import { sourcePath } from '../../electron/intake/source-path';
import { writeCabinet } from '../unit/intake/support/cabinet-writer';
import { writeKwaj, writeLzss, writeSzdd } from '../unit/intake/support/lzss-writer';
import { writeSevenZip } from '../unit/intake/support/seven-zip-writer';
import { writeZip } from '../unit/intake/support/zip-writer';

const inf = '[Version]\r\nSignature="$WINDOWS NT$"\r\n';
const limits = { totalBytes: 1024 ** 2, files: 100, milliseconds: 10_000 };
let root = '';
let temp = '';
let count = 0;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'preflight-fuzz-'));
  temp = path.join(root, 'temp');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A value or an `IntakeError`; anything else fails the test. Whatever is given lies in the private folder. */
async function survives(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(root, `${count++}-${name}`);
  writeFileSync(file, bytes);
  try {
    const source = await openSource(file, { tempFolder: temp, archiveWorker: null, limits });
    expect(source.files.every(({ diskPath }) => diskPath.startsWith(temp))).toBe(true);
    await source.dispose();
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
  } finally {
    rmSync(file);
  }
}

/** Changes some bytes and perhaps the length: damage that keeps most of the structure. */
const damage = (sample: Uint8Array) =>
  fc
    .record({
      changes: fc.array(fc.record({ at: fc.nat(sample.length - 1), value: fc.nat(255) }), { maxLength: 8 }),
      length: fc.oneof(fc.constant(sample.length), fc.nat(sample.length)),
    })
    .map(({ changes, length }) => {
      const copy = Uint8Array.from(sample);
      for (const { at, value } of changes) copy[at] = value;
      return copy.subarray(0, length);
    });

const entries = [
  { name: 'a.inf', data: Buffer.from(inf) },
  { name: 'x\\a.sys', data: Buffer.from('driver '.repeat(10_000)) },
];

describe('hostile archives', () => {
  it.each([
    ['d.zip', 'PK\x03\x04'],
    ['d.cab', 'MSCF'],
  ])(
    'when %s is arbitrary bytes after its mark then there is a value or a typed error',
    async (name, mark) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) =>
          survives(name, Buffer.concat([Buffer.from(mark, 'latin1'), bytes])),
        ),
        { numRuns: 150 },
      );
    },
  );

  it('when a ZIP archive is damaged then there is a value or a typed error', async () => {
    const sample = await writeZip(entries.map(({ name, data }) => ({ name: name.replace('\\', '/'), data })));
    await fc.assert(
      fc.asyncProperty(damage(sample), (bytes) => survives('d.zip', bytes)),
      { numRuns: 150 },
    );
  });

  it.each(['stored', 'mszip'] as const)(
    'when a %s cabinet is damaged then there is a value or a typed error',
    async (method) => {
      // Without checksums the damage reaches the decoder.
      const sample = writeCabinet([entries, entries], { method, checksums: false });
      await fc.assert(
        fc.asyncProperty(damage(sample), (bytes) => survives('d.cab', bytes)),
        { numRuns: 150 },
      );
    },
  );

  it('when a 7z archive is damaged then there is a value or a typed error', async () => {
    const sample = await writeSevenZip({ 'a.inf': inf, 'x/a.sys': 'driver '.repeat(1000) });
    await fc.assert(
      fc.asyncProperty(damage(sample), (bytes) => survives('d.7z', bytes)),
      { numRuns: 25 },
    );
  });

  it('when a singly compressed file is damaged then there is a value or a typed error', async () => {
    const data = Buffer.from('driver '.repeat(500));
    const samples = [
      writeSzdd(data),
      writeKwaj(2, writeLzss(data, 4096 - 18), data.length),
      writeKwaj(4, Buffer.from('some blocks that are none'), null),
      writeCabinet([[{ name: 'a.sys', data }]], { checksums: false }),
    ];
    const folder = mkdtempSync(path.join(root, 'folder-'));
    writeFileSync(path.join(folder, 'a.inf'), inf);
    await fc.assert(
      fc.asyncProperty(fc.oneof(...samples.map(damage)), async (bytes) => {
        writeFileSync(path.join(folder, 'a.sy_'), bytes);
        const source = await openSource(folder, { tempFolder: temp, archiveWorker: null, limits });
        const file = await source.expand('a.sys').catch((error: unknown) => {
          if (!(error instanceof IntakeError)) throw error;
          return null;
        });
        if (file) expect(file.size).toBeLessThanOrEqual(limits.totalBytes);
        await source.dispose();
      }),
      { numRuns: 200 },
    );
  });
});

describe('singly compressed files', () => {
  it('when any bytes are compressed then they expand to themselves', async () => {
    const folder = mkdtempSync(path.join(root, 'folder-'));
    writeFileSync(path.join(folder, 'a.inf'), inf);
    const few = fc.uint8Array({ maxLength: 600 });
    const repeating = fc
      .tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 40 }))
      .map(([piece, times]) => Uint8Array.from(Array.from({ length: times }, () => [...piece]).flat()));
    await fc.assert(
      fc.asyncProperty(fc.oneof(few, repeating), async (data) => {
        writeFileSync(path.join(folder, 'a.sy_'), writeSzdd(data));
        const source = await openSource(folder, { tempFolder: temp, archiveWorker: null, limits });
        expect((await source.expand('a.sys'))?.size).toBe(data.length);
        await source.dispose();
      }),
      { numRuns: 60 },
    );
  });
});

describe('names', () => {
  const pieces = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    'a',
    'CON',
    'nul.txt',
    'C:',
    ' ',
    ':',
    '\0',
    'ß',
    'x.sys',
  );
  it('when a name is admitted then it is relative, stays inside, and is admitted unchanged again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((all) => all.join('')),
          fc.string(),
        ),
        (name) => {
          const checked = checkEntryName(name, defaultLimits);
          if (!checked.ok) return;
          expect(path.win32.isAbsolute(checked.path)).toBe(false);
          expect(path.win32.normalize(checked.path).split('\\')[0]).not.toBe('..');
          expect(checkEntryName(checked.path, defaultLimits)).toEqual({ ...checked, isFolder: false });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('when a path is looked up then the answer never leads out of the source', () => {
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        (name) => {
          const found = sourcePath(name);
          if (found !== null) expect(found.split('/')).not.toContain('..');
        },
      ),
    );
  });
});
