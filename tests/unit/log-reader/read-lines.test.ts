import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexLog, openLog, readLineBytes, readLines } from '../../../electron/log-reader';
import { indexed, logBytes, textLog } from '../../support/log-texts';

describe('the lines of a log', () => {
  it('when a range is asked for then it is those lines, without their ends', async () => {
    const { source, index } = await indexed(logBytes(textLog));
    expect(await readLines(source, index, 12, 13)).toEqual([
      { line: 12, text: textLog[11], cutFrom: null },
      { line: 13, text: textLog[12], cutFrom: null },
    ]);
    expect(await readLines(source, index, -5, 1)).toHaveLength(1);
    expect(await readLines(source, index, 1000, 2000)).toEqual([]);
    expect(await readLineBytes(source, index, 1000)).toBeNull();
  });

  it('when a line is far into the log then it is found', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `     sto: line ${at + 1}`);
    const { source, index } = await indexed(logBytes(lines));
    expect((await readLines(source, index, 19_999, 30_000)).map(({ text }) => text)).toEqual(lines.slice(-2));
    expect((await readLines(source, index, 1, 20_000)).map(({ text }) => text)).toEqual(lines);
  });

  it('when a line has megabytes then its beginning is shown, and its bytes are all there', async () => {
    const long = Buffer.alloc(3_000_000, 'x');
    const bytes = Buffer.concat([Buffer.from('a\n'), long, Buffer.from('\nb')]);
    const { source, index } = await indexed(bytes);
    const [first, second, third] = await readLines(source, index, 1, 3);
    expect([first?.text, third?.text]).toEqual(['a', 'b']);
    expect(second?.text).toHaveLength(64 * 1024);
    expect(second?.cutFrom).toBe(3_000_001);
    expect((await readLineBytes(source, index, 2))?.length).toBe(3_000_001);
  });

  it('when a line is neither ASCII nor UTF-8 then it is read as windows-1252', async () => {
    const bytes = Buffer.concat([Buffer.from('caf\u00e9\r\n'), Buffer.from('caf\xe9 \x80\r\n', 'latin1')]);
    const { source, index } = await indexed(bytes);
    expect(index.format.encoding).toBe('ansi');
    expect((await readLines(source, index, 2, 2))[0]?.text).toBe('café €');
    const utf8 = await indexed(Buffer.from('café\r\n'));
    expect(utf8.index.format.encoding).toBe('utf-8');
    expect((await readLines(utf8.source, utf8.index, 1, 1))[0]?.text).toBe('café');
  });

  it('when the beginning is ASCII then later lines are UTF-8 where they can be', async () => {
    const ascii = '     sto: x\r\n'.repeat(10_000);
    const bytes = Buffer.concat([Buffer.from(`${ascii}Ω\r\n`), Buffer.from('\xe9\r\n', 'latin1')]);
    const { source, index } = await indexed(bytes);
    expect(index.format.encoding).toBe('ascii');
    expect((await readLines(source, index, 10_001, 10_002)).map(({ text }) => text)).toEqual(['Ω', 'é']);
  });

  it('when the log is a file then it reads the same', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'log-reader-'));
    try {
      const file = path.join(folder, 'setupapi.dev.log');
      const bytes = Buffer.concat(Array.from({ length: 3000 }, () => logBytes(textLog)));
      await writeFile(file, bytes);
      const log = await openLog(file);
      try {
        const index = await indexLog(log);
        expect(index.summary()).toEqual((await indexed(bytes)).index.summary());
        const last = index.section(index.sectionCount - 1);
        expect((await readLines(log, index, last?.lastLine ?? 0, last?.lastLine ?? 0))[0]?.text).toBe(
          '<<<  [Exit status: SUCCESS]',
        );
      } finally {
        await log.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    await expect(openLog(path.join(folder, 'none.log'))).rejects.toThrow('ENOENT');
  });
});
