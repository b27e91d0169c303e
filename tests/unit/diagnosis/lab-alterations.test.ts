import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAuthority, type LabPackage, makePackage, signPe } from '../../../electron/lab';
import { judge } from '../../../electron/verdict';
import { withDiagnosed } from '../../support/diagnosed';
import { onlyPackage, pcFor } from '../../support/judged-package';
import { tempFolder } from '../../support/temp-folder';
import { writeSzdd } from '../intake/support/lzss-writer';

type Change = (bytes: Buffer, made: LabPackage) => Uint8Array | Promise<Uint8Array>;

const text = (change: (text: string) => string): Change => {
  return (bytes) => Buffer.from(change(bytes.toString('utf8')));
};
const entryOf = (image: Buffer) => image.readUInt32LE(0x3c) + 24 + 112 + 32;
const signed = async (image: Uint8Array): Promise<Buffer> =>
  Buffer.from(signPe(image, await createAuthority({ now: new Date() })));

interface Case {
  readonly what: string;
  readonly file: 'labdriver.inf' | 'labdriver.sys' | 'labdriver.dat';
  readonly change: Change;
  readonly kinds: readonly string[];
}

/** Changes that can be undone. */
const repairable: readonly Case[] = [
  {
    what: 'its CRLF became LF',
    file: 'labdriver.inf',
    change: text((all) => all.replaceAll('\r\n', '\n')),
    kinds: ['line-ends'],
  },
  {
    what: 'its line ends were converted twice',
    file: 'labdriver.inf',
    change: text((all) => all.replaceAll('\r\n', '\r\r\n')),
    kinds: ['line-ends'],
  },
  {
    what: 'it was saved as UTF-16',
    file: 'labdriver.inf',
    change: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
    kinds: ['encoding'],
  },
  {
    what: 'it was saved as UTF-16 with LF',
    file: 'labdriver.inf',
    change: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8').replaceAll('\r\n', '\n')}`, 'utf16le'),
    kinds: ['encoding', 'line-ends'],
  },
  {
    what: 'it was saved as UTF-16 BE with LF',
    file: 'labdriver.inf',
    change: (bytes) =>
      Buffer.from(`\ufeff${bytes.toString('utf8').replaceAll('\r\n', '\n')}`, 'utf16le').swap16(),
    kinds: ['encoding', 'line-ends'],
  },
  {
    what: 'it got a byte-order mark',
    file: 'labdriver.inf',
    change: text((all) => `\ufeff${all}`),
    kinds: ['byte-order-mark'],
  },
  {
    what: 'its last line end was stripped',
    file: 'labdriver.inf',
    change: text((all) => all.replace(/\r\n$/, '')),
    kinds: ['trailing-bytes'],
  },
  {
    what: 'an end-of-file mark was added',
    file: 'labdriver.inf',
    change: text((all) => `${all}\x1a`),
    kinds: ['trailing-bytes'],
  },
  {
    what: 'it was filled up with NULs to a block, after its line ends changed',
    file: 'labdriver.inf',
    change: (bytes) => {
      const short = Buffer.from(bytes.toString('utf8').replaceAll('\r\n', '\n'));
      return Buffer.concat([short, Buffer.alloc(4096 - (short.length % 4096))]);
    },
    kinds: ['trailing-bytes', 'line-ends'],
  },
  {
    what: 'bytes were put behind it',
    file: 'labdriver.sys',
    change: (bytes) => Buffer.concat([bytes, Buffer.alloc(512, 0x41)]),
    kinds: ['padded'],
  },
  {
    what: 'its last zeros were cut',
    file: 'labdriver.sys',
    change: (bytes) => bytes.subarray(0, bytes.length - 16),
    kinds: ['truncated'],
  },
  {
    what: 'it was signed, and the signature was cut in the middle',
    file: 'labdriver.sys',
    change: async (bytes) => {
      const whole = await signed(bytes);
      return whole.subarray(0, whole.length - 100);
    },
    kinds: ['signature-cut'],
  },
  {
    what: 'it was signed, and only the entry of the signature was cleared',
    file: 'labdriver.sys',
    change: async (bytes) => {
      const whole = await signed(bytes);
      return whole.fill(0, entryOf(whole), entryOf(whole) + 8);
    },
    kinds: ['signature-left'],
  },
  {
    what: 'it was padded and then signed again',
    file: 'labdriver.sys',
    change: (bytes) => signed(Buffer.concat([bytes, Buffer.alloc(64, 0x41)])),
    kinds: ['signed-after-change'],
  },
  {
    what: 'its line feeds got carriage returns as if it were a text',
    file: 'labdriver.dat',
    change: (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
    kinds: ['line-ends'],
  },
];

describe('a lab package that was altered', () => {
  it.each(repairable)(
    'when $what, then it is diagnosed, repaired and of its old category again',
    async ({ file, change, kinds }) => {
      const made = await makePackage('publisher', tempFolder());
      const path = join(made.folder, file);
      const original = readFileSync(path);
      writeFileSync(path, await change(Buffer.from(original), made));
      const altered = readFileSync(path);
      expect(altered.equals(original)).toBe(false);
      const target = join(tempFolder(), 'repaired');
      await withDiagnosed(made.folder, async ({ facts, diagnoses, repair }) => {
        expect(facts.packages[0]?.files.find((each) => each.path === file)?.status).toBe('altered');
        const [diagnosis, ...more] = diagnoses;
        expect(more).toEqual([]);
        expect(diagnosis).toMatchObject({ path: file, outcome: 'repairable' });
        expect(diagnosis?.findings.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
        expect(diagnosis?.findings.every(({ proven }) => proven)).toBe(true);
        expect(await repair(target)).toEqual([file]);
      });
      expect(readFileSync(path).equals(altered), 'the source is never changed').toBe(true);
      expect(readdirSync(target).toSorted()).toEqual(readdirSync(made.folder).toSorted());
      for (const name of readdirSync(target)) {
        if (name === file) continue;
        expect(readFileSync(join(target, name))).toEqual(readFileSync(join(made.folder, name)));
      }
      expect(judge(await onlyPackage(target), pcFor(made)).category).toBe('unknown-publisher');
    },
  );

  it('when it was signed again as it is, then its hash is the same and nothing is to be diagnosed', async () => {
    const made = await makePackage('publisher', tempFolder());
    const path = join(made.folder, 'labdriver.sys');
    writeFileSync(path, await signed(readFileSync(path)));
    await withDiagnosed(made.folder, ({ facts, diagnoses }) => {
      expect(facts.packages[0]?.files.every(({ status }) => status !== 'altered')).toBe(true);
      expect(diagnoses).toEqual([]);
    });
  });

  it('when a stale file took the place of the right one, then the right one is taken from where it lies', async () => {
    const made = await makePackage('publisher', tempFolder());
    mkdirSync(join(made.folder, 'new'));
    renameSync(join(made.folder, 'labdriver.sys'), join(made.folder, 'new', 'labdriver (1).sys'));
    const other = await makePackage('unknown-publisher', tempFolder());
    cpSync(join(other.folder, 'labdriver.sys'), join(made.folder, 'labdriver.sys'));
    const target = tempFolder();
    await withDiagnosed(made.folder, async ({ diagnoses, repair }) => {
      expect(diagnoses.map(({ outcome, findings }) => [outcome, findings[0]?.kind])).toEqual([
        ['repairable', 'stale-copy'],
      ]);
      expect(diagnoses[0]?.repair?.takenFrom).toBe('new/labdriver (1).sys');
      await repair(target);
    });
    expect(judge(await onlyPackage(target), pcFor(made)).category).toBe('unknown-publisher');
  });

  it('when the altered file is compressed by itself, then it says how it was altered and claims no repair', async () => {
    const { folder } = await makePackage('publisher', tempFolder());
    const plain = join(folder, 'labdriver.sys');
    const padded = Buffer.concat([readFileSync(plain), Buffer.alloc(512)]);
    rmSync(plain);
    writeFileSync(join(folder, 'labdriver.sy_'), writeSzdd(padded));
    await withDiagnosed(folder, async ({ diagnoses, repair }) => {
      expect(diagnoses).toMatchObject([{ path: 'labdriver.sys', outcome: 'proven', repair: null }]);
      expect(diagnoses[0]?.findings[0]).toMatchObject({ kind: 'padded', proven: true });
      expect(diagnoses[0]?.advice).toContain('It is packed in labdriver.sy_');
      await expect(repair(tempFolder())).rejects.toMatchObject({ code: 'NOTHING_TO_REPAIR' });
    });
  });

  it("when the file is another package's, then that package's catalog is named", async () => {
    const folder = tempFolder();
    await makePackage('publisher', join(folder, 'a'));
    await makePackage('unknown-publisher', join(folder, 'b'));
    cpSync(join(folder, 'b', 'labdriver.sys'), join(folder, 'a', 'labdriver.sys'));
    await withDiagnosed(folder, ({ diagnoses }) => {
      expect(diagnoses).toHaveLength(1);
      expect(diagnoses[0]).toMatchObject({ inf: 'a/labdriver.inf', outcome: 'proven', repair: null });
      expect(diagnoses[0]?.findings[0]).toMatchObject({ kind: 'other-catalog', proven: true });
      expect(diagnoses[0]?.findings[0]?.text).toContain('b/labdriver.cat');
    });
  });

  it('when another package that is open holds the right file, then it is named', async () => {
    const whole = await makePackage('publisher', tempFolder());
    const stale = join(tempFolder(), 'stale');
    cpSync(whole.folder, stale, { recursive: true });
    const path = join(stale, 'labdriver.sys');
    const image = readFileSync(path);
    image[image.length - 600] = (image[image.length - 600] ?? 0) ^ 1;
    writeFileSync(path, image);
    const facts = await withDiagnosed(whole.folder, (diagnosed) => diagnosed.facts);
    await withDiagnosed(
      stale,
      ({ diagnoses }) => {
        expect(diagnoses[0]).toMatchObject({ outcome: 'proven', repair: null });
        expect(diagnoses[0]?.findings[0]?.text).toContain('good.zip');
      },
      [{ name: 'good.zip', facts }],
    );
  });

  it('when two files were swapped, then it is told although Windows does not mind, and nothing is repaired', async () => {
    const made = await makePackage('publisher', tempFolder());
    const at = (name: string) => join(made.folder, name);
    renameSync(at('labdriver.sys'), at('kept'));
    renameSync(at('labdriver.dat'), at('labdriver.sys'));
    renameSync(at('kept'), at('labdriver.dat'));
    await withDiagnosed(made.folder, async ({ diagnoses, repair }) => {
      expect(diagnoses.map(({ path, findings }) => [path, findings[0]?.kind]).toSorted()).toEqual([
        ['labdriver.dat', 'swapped'],
        ['labdriver.sys', 'swapped'],
      ]);
      await expect(repair(tempFolder())).rejects.toMatchObject({ code: 'NOTHING_TO_REPAIR' });
    });
  });

  it.each([
    ['an empty file', () => Buffer.alloc(0), 'not-the-file'],
    ['zeros', (bytes: Buffer) => Buffer.alloc(bytes.length), 'not-the-file'],
    [
      'a Git LFS pointer',
      () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'),
      'not-the-file',
    ],
    ['a web page', () => Buffer.from('<!DOCTYPE html><title>404</title>'), 'not-the-file'],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1), 'truncated'],
  ] as const)(
    'when the driver is %s, then it looks like that, without a proof',
    async (_what, change, kind) => {
      const made = await makePackage('publisher', tempFolder());
      const path = join(made.folder, 'labdriver.sys');
      writeFileSync(path, change(readFileSync(path)));
      await withDiagnosed(made.folder, ({ diagnoses }) => {
        expect(diagnoses[0]).toMatchObject({ outcome: 'suspected', repair: null });
        expect(diagnoses[0]?.findings[0]).toMatchObject({ kind, proven: false });
      });
    },
  );

  it('when a signed driver was patched, then its own signature tells', async () => {
    const made = await makePackage('embedded-signature', tempFolder());
    const path = join(made.folder, 'labdriver.sys');
    const image = readFileSync(path);
    image[0x210] = (image[0x210] ?? 0) ^ 1;
    writeFileSync(path, image);
    await withDiagnosed(made.folder, ({ diagnoses }) => {
      expect(diagnoses[0]?.findings.map(({ kind }) => kind)).toContain('changed-after-signing');
    });
  });

  it('when the INF was edited, then nothing is claimed to be proven', async () => {
    const made = await makePackage('altered-inf', tempFolder());
    await withDiagnosed(made.folder, ({ diagnoses }) => {
      expect(diagnoses[0]).toMatchObject({ path: 'labdriver.inf', outcome: 'unexplained', repair: null });
    });
  });

  it('when nothing is altered, then there is nothing to diagnose', async () => {
    const made = await makePackage('publisher', tempFolder());
    await withDiagnosed(made.folder, ({ diagnoses }) => expect(diagnoses).toEqual([]));
  });
});
