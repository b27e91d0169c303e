import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failedLine, openResumable } from '../../../../electron/app';
import { cannotMount, mountDisk } from '../../../support/small-disk';
import { tempFolder } from '../../../support/temp-folder';

const line = (path: string, files = 'one') =>
  failedLine(
    path,
    { code: 'UNREADABLE', message: `${path} is broken.` },
    { context: 'pc', files, passing: false },
  ).text;
const text = (...lines: readonly string[]) => lines.map((each) => `${each}\n`).join('');

function file(content?: string): string {
  const name = join(tempFolder(), 'out.ndjson');
  if (content !== undefined) writeFileSync(name, content);
  return name;
}

describe('openResumable', () => {
  it('when there is no file, then it is made, a line for each package', async () => {
    const name = file();
    const out = await openResumable(name);
    for (const path of ['a', 'b']) await out.write(path, line(path));
    await out.finish();
    expect(readFileSync(name, 'utf8')).toBe(text(line('a'), line('b')));
  });

  it('when the last line was cut off, then the whole ones are kept and it is written anew', async () => {
    const name = file(text(line('a'), line('b')) + line('c').slice(0, 40));
    const out = await openResumable(name);
    expect([out.find('a')?.state, out.find('b')?.failure, out.find('c')]).toEqual([
      'pc-one',
      'b is broken.',
      null,
    ]);
    await out.keep('a');
    await out.keep('b');
    await out.write('c', line('c'));
    await out.finish();
    expect(readFileSync(name, 'utf8')).toBe(text(line('a'), line('b'), line('c')));
  });

  it('when packages came, changed and went before finished ones, then those move and the order stays', async () => {
    const name = file(text(line('b'), line('c'), line('gone'), line('e')));
    const out = await openResumable(name);
    await out.write('a', line('a'));
    await out.keep('b');
    await out.write('c', line('c', 'two'));
    await out.keep('e');
    expect(await out.finish()).toBe(1);
    expect(readFileSync(name, 'utf8')).toBe(text(line('a'), line('b'), line('c', 'two'), line('e')));
    expect(existsSync(`${name}.rest`)).toBe(false);
  });

  it('when it is interrupted after lines were set aside, twice, then none of them is lost', async () => {
    const name = file(text(line('b'), line('c'), line('d'), line('e')));
    for (const first of ['1', '2']) {
      const out = await openResumable(name);
      await out.write(first, line(first));
      await out.keep('b');
      await out.close();
    }
    const out = await openResumable(name);
    for (const path of ['b', 'c', 'd', 'e']) await out.keep(path);
    await out.finish();
    expect(readFileSync(name, 'utf8')).toBe(text(line('b'), line('c'), line('d'), line('e')));
  });

  it('when a power failure garbled a line, then that package alone is read again', async () => {
    const name = file(`${line('a')}\n\0\0\0\0\n${line('c')}\n`);
    const out = await openResumable(name);
    expect(['a', 'b', 'c'].map((path) => out.find(path) !== null)).toEqual([true, false, true]);
    await out.close();
  });

  it.each([
    ['somebody’s text', 'Dear diary\n'],
    ['other JSON', '{"name":"driver-preflight"}\n'],
    ['a file without a line end', 'PK\u0003\u0004'],
  ])('when it is %s, then it is refused and stays as it is', async (_, content) => {
    const name = file(content);
    await expect(openResumable(name)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('out.ndjson holds something else'),
    });
    expect(readFileSync(name, 'utf8')).toBe(content);
  });

  it('when only the beginning of the first line was written, then that is no other file', async () => {
    const out = await openResumable(file('{"schema":"driver-pre'));
    await out.write('a', line('a'));
    await out.finish();
  });

  it('when the file cannot be written, then that is said of it', async () => {
    const name = join(tempFolder(), 'nowhere', 'out.ndjson');
    await expect(openResumable(name)).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: expect.stringContaining(name),
    });
  });
});

describe('two runs on one file', () => {
  it('when a run is on, then another is refused, by whatever name, and when it has ended, then not', async () => {
    const name = file();
    const other = join(tempFolder(), 'link.ndjson');
    const out = await openResumable(name);
    symlinkSync(name, other);
    await out.write('a', line('a'));
    for (const same of [name, other]) {
      await expect(openResumable(same)).rejects.toMatchObject({
        code: 'USAGE',
        message: `Another run writes to ${same}. Wait until it has ended, or name another file.`,
      });
    }
    await out.write('b', line('b'));
    await out.finish();
    expect(readFileSync(name, 'utf8')).toBe(text(line('a'), line('b')));
    await (await openResumable(other)).close();
    expect(readdirSync(dirname(name))).toEqual(['out.ndjson']);
  }, 30_000);

  it('when a run was killed, then its lock keeps nobody out', async () => {
    const name = file(text(line('a')));
    mkdirSync(`${name}.lock`);
    utimesSync(`${name}.lock`, 1, 1);
    const out = await openResumable(name);
    await out.keep('a');
    await out.finish();
    expect(existsSync(`${name}.lock`)).toBe(false);
  });
});

describe.skipIf(cannotMount())('a full disk (needs the right to mount one)', () => {
  const full = (name: string) => ({
    code: 'UNREADABLE',
    message: `${name} cannot be written: the disk is full. Make room and run the same command again: it goes on where it ended.`,
  });
  function filledDisk(content: string) {
    const disk = mountDisk('64k');
    onTestFinished(() => disk.unmount());
    const name = join(disk.folder, 'out.ndjson');
    writeFileSync(name, content);
    return { ...disk, name };
  }

  it('when a line does not fit, then that is said, and once there is room the next run goes on', async () => {
    const { name, fill, makeRoom } = filledDisk('');
    const out = await openResumable(name);
    await out.write('a', line('a'));
    fill();
    await expect(out.write('b', line('b', 'x'.repeat(9_000)))).rejects.toMatchObject(full(name));
    await out.close();
    makeRoom();
    const next = await openResumable(name);
    expect([next.find('a')?.state, next.find('b')]).toEqual(['pc-one', null]);
    await next.keep('a');
    await next.write('b', line('b'));
    await next.finish();
    expect(readFileSync(name, 'utf8')).toBe(text(line('a'), line('b')));
  });

  it('when lines cannot be set aside, then that is said and none is lost', async () => {
    const lines = text(line('a'), line('b'), line('c', 'x'.repeat(20_000)));
    const { name, folder, fill } = filledDisk(lines);
    fill();
    const out = await openResumable(name);
    await expect(out.write('new', line('new'))).rejects.toMatchObject(full(name));
    await out.close();
    expect(readFileSync(name, 'utf8')).toBe(lines);
    expect(readdirSync(folder).toSorted()).toEqual(['filler', 'out.ndjson']);
  });
});
