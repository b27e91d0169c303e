import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleLogHead, sampleSection } from '../../../support/fake-bridge';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench, pcId } from '../app-bench';

const marks = [
  { line: 3, note: '' },
  { line: 7, note: 'look' },
];
const text = sampleLogHead + sampleSection('a.inf', true);

async function logOf(bench: AppBench, path: string): Promise<string> {
  return (await bench.call('log.open', { source: { kind: 'path', path }, jobId: 'log' })).logId;
}

function logFile(content: string): string {
  const path = join(tempFolder(), 'setupapi.dev.log');
  writeFileSync(path, content);
  return path;
}

describe('bookmarks and notes', () => {
  it('when a log is opened again, under another name and after it has grown, then its marks are there', async () => {
    const bench = await appBench();
    await bench.call('log.mark', { logId: await logOf(bench, logFile(text)), marks });
    const other = join(tempFolder(), 'from-customer.log');
    writeFileSync(other, text);
    appendFileSync(other, sampleSection('b.inf', false));
    expect(await bench.call('log.marks', { logId: await logOf(bench, other) })).toEqual({ marks });
  });

  it('when another log has the same name, or the log was replaced by a shorter one, then it has none', async () => {
    const bench = await appBench();
    const long = text + sampleSection('b.inf', false);
    await bench.call('log.mark', { logId: await logOf(bench, logFile(long)), marks });
    for (const content of [text, text.replace('a.inf', 'c.inf')]) {
      expect(await bench.call('log.marks', { logId: await logOf(bench, logFile(content)) })).toEqual({
        marks: [],
      });
    }
  });

  it('when the last mark is taken away, then nothing is kept of the log', async () => {
    const bench = await appBench();
    const logId = await logOf(bench, logFile(text));
    await bench.call('log.mark', { logId, marks });
    await bench.call('log.mark', { logId, marks: [] });
    expect(await bench.call('log.marks', { logId })).toEqual({ marks: [] });
  });

  it('when it is the log of a PC, then its marks stay with the PC', async () => {
    const bench = await appBench();
    writeFileSync(join(bench.data, 'pcs', pcId, 'setupapi.dev.log'), text);
    const source = { kind: 'pc', pcId } as const;
    const { logId } = await bench.call('log.open', { source, jobId: 'log' });
    await bench.call('log.mark', { logId, marks });
    const again = await bench.call('log.open', { source, jobId: 'again' });
    expect(await bench.call('log.marks', { logId: again.logId })).toEqual({ marks });
    expect(await bench.call('log.marks', { logId: await logOf(bench, logFile(text)) })).toEqual({
      marks: [],
    });
  });

  it('when what is kept is damaged, then it is put aside and marks can be made', async () => {
    const bench = await appBench();
    const logId = await logOf(bench, logFile(text));
    await bench.call('log.mark', { logId, marks });
    writeFileSync(join(bench.data, 'logs', 'marks.json'), '{');
    expect(await bench.call('log.marks', { logId })).toEqual({ marks: [] });
    await bench.call('log.mark', { logId, marks });
    expect(await bench.call('log.marks', { logId })).toEqual({ marks });
  });
});
