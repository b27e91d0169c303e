import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHashPool } from '../../../electron/authenticode';
import { inspectSource } from '../../../electron/inspection';
import { openSource } from '../../../electron/intake';
import { makePackage } from '../../../electron/lab';
import { judge } from '../../../electron/verdict';
import { factsOf, onlyPackage, pcFor } from '../../support/judged-package';
import { tempFolder } from '../../support/temp-folder';

/** `foo.sy_` as COMPRESS.EXE would store it, with literals only: SZDD header, then eight literals a flag byte. */
function compressed(bytes: Uint8Array, lastCharacter: string): Uint8Array {
  const header = Buffer.alloc(14);
  header.write('SZDD\x88\xf0\x27\x33A', 'latin1');
  header.write(lastCharacter, 9, 'latin1');
  header.writeUInt32LE(bytes.length, 10);
  const parts: Uint8Array[] = [header];
  for (let at = 0; at < bytes.length; at += 8) parts.push(Uint8Array.of(0xff), bytes.subarray(at, at + 8));
  return Buffer.concat(parts);
}

describe('inspectSource', () => {
  it('when a file is compressed singly, then it is expanded, hashed and verified under its own name', async () => {
    const made = await makePackage('publisher', tempFolder());
    const plain = join(made.folder, 'labdriver.sys');
    writeFileSync(join(made.folder, 'labdriver.sy_'), compressed(readFileSync(plain), 's'));
    rmSync(plain);
    const facts = await onlyPackage(made.folder);
    const file = facts.files.find((each) => each.path === 'labdriver.sys');
    expect(file).toMatchObject({ status: 'verified', compressedAs: 'labdriver.sy_', present: true });
    expect(facts.files.filter((each) => each.role === 'extra')).toEqual([]);
    expect(judge(facts, pcFor(made)).category).toBe('unknown-publisher');
  });

  it('when the compressed file is damaged, then nobody claims that it is missing or altered', async () => {
    const made = await makePackage('publisher', tempFolder());
    const plain = join(made.folder, 'labdriver.sys');
    writeFileSync(join(made.folder, 'labdriver.sy_'), compressed(readFileSync(plain), 's').subarray(0, 40));
    rmSync(plain);
    const facts = await onlyPackage(made.folder);
    const file = facts.files.find((each) => each.path === 'labdriver.sys');
    expect(file).toMatchObject({ status: 'unknown', present: true });
    expect(file?.problem?.message).toContain('labdriver.sy_');
    const verdict = judge(facts, pcFor(made));
    expect(verdict.checks.find((check) => check.id === 'files-in-catalog')?.result).toBe('info');
  });

  it('when one drop holds several packages, then each has its own facts', async () => {
    const folder = tempFolder();
    await makePackage('publisher', join(folder, 'a'));
    await makePackage('altered-inf', join(folder, 'b'));
    const { packages } = await factsOf(folder);
    expect(packages.map((each) => each.inf.path)).toEqual(['a/labdriver.inf', 'b/labdriver.inf']);
    expect(packages.map((each) => each.files[0]?.status)).toEqual(['verified', 'altered']);
  });

  it('when an INF is given, then its folder is the package and its neighbours are not inspected', async () => {
    const folder = tempFolder();
    const made = await makePackage('publisher', join(folder, 'a'));
    writeFileSync(join(made.folder, 'other.inf'), '[Version]\r\nSignature="$Windows NT$"\r\n');
    const { packages, source } = await factsOf(join(made.folder, made.inf));
    expect(packages.map((each) => each.inf.path)).toEqual(['labdriver.inf']);
    expect(source.kind).toBe('inf');
  });

  it("when another package's catalog has the hash, then the alteration names it", async () => {
    const folder = tempFolder();
    const first = await makePackage('publisher', join(folder, 'a'));
    const second = await makePackage('altered-file', join(folder, 'b'));
    const image = readFileSync(join(second.folder, 'labdriver.sys'));
    expect(image).not.toEqual(readFileSync(join(first.folder, 'labdriver.sys')));
    const { packages } = await factsOf(folder);
    const altered = packages[1]?.files.find((file) => file.status === 'altered');
    expect(altered?.alterations.map((each) => each.kind)).toContain('other-version');
  });

  it('when an image was padded, then it is proved', async () => {
    const made = await makePackage('publisher', tempFolder());
    const path = join(made.folder, 'labdriver.sys');
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(24, 0x41)]));
    const file = (await onlyPackage(made.folder)).files.find((each) => each.path === 'labdriver.sys');
    expect(file?.alterations).toEqual([{ kind: 'trailing-bytes', change: 'added', count: 24 }]);
  });

  it('when an image was cut, then its headers tell', async () => {
    const made = await makePackage('publisher', tempFolder());
    const path = join(made.folder, 'labdriver.sys');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length - 100));
    const file = (await onlyPackage(made.folder)).files.find((each) => each.path === 'labdriver.sys');
    expect(file?.status).toBe('altered');
    expect(file?.alterations[0]).toMatchObject({ kind: 'truncated', found: bytes.length - 100 });
  });

  it('when the catalog lies in another folder or was renamed, then it is missing', async () => {
    const made = await makePackage('publisher', tempFolder());
    mkdirSync(join(made.folder, 'sub'));
    renameSync(join(made.folder, made.catalog), join(made.folder, 'sub', made.catalog));
    expect((await onlyPackage(made.folder)).catalogState).toBe('missing');
  });

  it('when names differ in case only, then files are found as Windows finds them', async () => {
    const made = await makePackage('publisher', tempFolder());
    renameSync(join(made.folder, 'labdriver.sys'), join(made.folder, 'LABDRIVER.SYS'));
    renameSync(join(made.folder, made.catalog), join(made.folder, made.catalog.toUpperCase()));
    const facts = await onlyPackage(made.folder);
    expect(judge(facts, pcFor(made)).category).toBe('unknown-publisher');
    expect(facts.files.map((file) => file.path)).toContain('LABDRIVER.SYS');
  });

  it('when an INF is no driver INF, then the package says why and the others are read', async () => {
    const folder = tempFolder();
    await makePackage('publisher', join(folder, 'a'));
    writeFileSync(join(folder, 'notes.inf'), 'just some text\r\n');
    const { packages } = await factsOf(folder);
    const notes = packages.find((each) => each.inf.path === 'notes.inf');
    expect(notes?.inf.problems.some((problem) => problem.severity === 'error')).toBe(true);
    expect(packages.find((each) => each.inf.path === 'a/labdriver.inf')?.files[0]?.status).toBe('verified');
  });

  it.each([
    ['INF', 'labdriver.inf'],
    ['catalog', 'labdriver.cat'],
  ])('when the %s cannot be read, then its package is not judged and the others are', async (_, name) => {
    const folder = tempFolder();
    await makePackage('publisher', join(folder, 'a'));
    await makePackage('publisher', join(folder, 'b'));
    const source = await openSource(folder, { tempFolder: tempFolder(), archiveWorker: null });
    const hashes = createHashPool({ workerFile: null });
    rmSync(join(folder, 'a', name));
    const { packages, problems } = await inspectSource(source, { architecture: 'amd64', hashes });
    expect(packages.map((each) => each.inf.path)).toEqual(['b/labdriver.inf']);
    expect(problems).toEqual([
      {
        code: 'UNREADABLE',
        severity: 'error',
        message: `a/${name} cannot be read (it is not there any more), so nothing can be said of this package. Check its permissions and open it again.`,
        path: `a/${name}`,
      },
    ]);
    await hashes.close();
    await source.dispose();
  });
});
