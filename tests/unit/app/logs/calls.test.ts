import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

const head = `[Device Install Log]\r
     OS Version = 10.0.19045\r
     Service Pack = 0.0\r
     Suite = 0x0100\r
     ProductType = 1\r
     Architecture = amd64\r
\r
[BeginLog]\r
\r
[Boot Session: 2022/03/14 08:00:00.500]\r
\r
`;

const section = (title: string, minute: number, lines: readonly string[], status: string): string =>
  [
    `>>>  [${title}]`,
    `>>>  Section start 2022/03/14 09:${String(minute).padStart(2, '0')}:41.105`,
    '      cmd: pnputil -i -a C:\\Packages\\fab.inf',
    ...lines,
    `<<<  Section end 2022/03/14 09:${String(minute).padStart(2, '0')}:42.105`,
    `<<<  [Exit status: ${status}]`,
    '',
    '',
  ].join('\r\n');

const refusal = (minute: number): string =>
  section(
    'SetupCopyOEMInf - C:\\Packages\\fab.inf',
    minute,
    [
      '!!!  sig:                Driver package does not contain a catalog file, and Code Integrity is enforced.',
      '!!!  sig:                Driver package failed signature validation. Error = 0xE000022F',
    ],
    'FAILURE(0xe000022f)',
  );
const success = (minute: number): string =>
  section('Device Install - USB\\VID_1\\5', minute, ['     dvi: Fine.'], 'SUCCESS');

function logFile(text: string, name = 'setupapi.dev.log'): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, text, 'latin1');
  return path;
}

async function openPath(bench: AppBench, path: string): Promise<string> {
  const { logId } = await bench.call('log.open', { source: { kind: 'path', path }, jobId: 'log' });
  await vi.waitUntil(
    () =>
      bench.events.some(
        (event) => event.kind === 'log' && event.logId === logId && event.state === 'complete',
      ),
    { timeout: 20_000 },
  );
  return logId;
}

describe('opening logs', () => {
  it('when a log is opened, then its sections, lines and failures can be had', async () => {
    const bench = await appBench();
    const logId = await openPath(bench, logFile(head + success(1) + refusal(2) + success(3)));
    const { sections, total } = await bench.call('log.sections', { logId, from: 0, count: 10 });
    expect(total).toBe(3);
    const failed = sections[1];
    expect(failed?.status).toBe('failure');
    const failures = await bench.call('log.failures', { logId, limit: 5 });
    expect(failures).toMatchObject({ total: 1, failures: [{ index: 1, explained: { code: '0xe000022f' } }] });
    const explained = await bench.call('log.explain', { logId, section: 1 });
    expect(explained.refused).toBe(true);
    const from = failed?.firstLine ?? 1;
    const { lines } = await bench.call('log.lines', { logId, from, to: from + 3 });
    expect(lines.map((line) => [line.section, line.entry.kind, line.entry.severity])).toEqual([
      [1, 'section-title', 'info'],
      [1, 'section-start', 'info'],
      [1, 'command', 'info'],
      [1, 'entry', 'error'],
    ]);
  });

  it('when sections are filtered, then pages and total are of what is left', async () => {
    const bench = await appBench();
    const text = head + Array.from({ length: 20 }, (_, at) => (at % 2 ? refusal(at) : success(at))).join('');
    const logId = await openPath(bench, logFile(text));
    const page = await bench.call('log.sections', {
      logId,
      from: 8,
      count: 5,
      filter: { statuses: ['failure'] },
    });
    expect(page.total).toBe(10);
    expect(page.sections.map(({ index }) => index)).toEqual([17, 19]);
    const since = { from: '2022/03/14 09:15', to: '2022/03/14 09:16' };
    expect((await bench.call('log.sections', { logId, from: 0, count: 9, filter: since })).total).toBe(2);
    const titled = await bench.call('log.sections', { logId, from: 0, count: 0, filter: { text: 'vid_1' } });
    expect(titled.total).toBe(10);
  });

  it('when a search stops at its limit, then it goes on from where it stopped', async () => {
    const bench = await appBench();
    const text = head + Array.from({ length: 20 }, (_, at) => refusal(at)).join('');
    const logId = await openPath(bench, logFile(text));
    const query = { text: 'CATALOG file' };
    const all = await bench.call('log.search', { logId, query, limit: 100 });
    expect([all.lines.length, all.done]).toEqual([20, true]);
    const found: number[] = [];
    for (let after = 0, done = false; !done; ) {
      const part = await bench.call('log.search', { logId, query, after, limit: 3 });
      expect(part.lines.length).toBeLessThanOrEqual(3);
      found.push(...part.lines);
      ({ searchedTo: after, done } = part);
    }
    expect(found).toEqual(all.lines);
    const bad = await bench.call('log.search', { logId, query: { text: '(', regex: true }, limit: 3 });
    expect([bad.done, bad.problem?.code]).toEqual([true, 'NOT_A_REGEX']);
  });

  it('when lines are pasted without their section, then they are one section of their own', async () => {
    const bench = await appBench();
    const text = '!!!  sto: Failed to import driver package into Driver Store. Error = 0xE0000247\n';
    const source = { kind: 'text', text } as const;
    const { logId, summary, canFollow } = await bench.call('log.open', { source, jobId: 'paste' });
    expect([summary.sections, summary.failedSections, canFollow]).toEqual([1, 1, false]);
    const { failures } = await bench.call('log.failures', { logId, limit: 5 });
    expect(failures[0]?.explained.decisive?.line).toBe(1);
  });

  it.each([
    ['letter.txt', 'Dear customer,\r\nit does not work.\r\n', /letter\.txt is not a log of SetupAPI/],
    ['empty.log', '', /empty\.log is empty/],
    ['picture.log', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'.repeat(500), /picture\.log is not a log/],
  ])('when %s is opened, then it is told that it is no log', async (name, text, message) => {
    const bench = await appBench();
    const source = { kind: 'path', path: logFile(text, name) } as const;
    await expect(bench.call('log.open', { source, jobId: 'no' })).rejects.toThrow(message);
  });

  it('when the file is not there, then the message names it', async () => {
    const bench = await appBench();
    const source = { kind: 'path', path: join(tempFolder(), 'none.log') } as const;
    await expect(bench.call('log.open', { source, jobId: 'no' })).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: expect.stringContaining('none.log'),
    });
  });

  it('when a folder holds several logs, then the current one is opened and the others can be', async () => {
    const bench = await appBench();
    const folder = tempFolder();
    writeFileSync(join(folder, 'setupapi.app.log'), head + success(1));
    writeFileSync(join(folder, 'setupapi.dev.20220101_000000.log'), head + refusal(1));
    writeFileSync(join(folder, 'setupapi.dev.log'), head + success(2) + success(3));
    const source = { kind: 'path', path: folder } as const;
    const first = await bench.call('log.open', { source, jobId: 'a' });
    expect([first.member, first.summary.sections]).toEqual(['setupapi.dev.log', 2]);
    expect(first.members).toEqual([
      'setupapi.dev.log',
      'setupapi.dev.20220101_000000.log',
      'setupapi.app.log',
    ]);
    const [, member] = first.members;
    const second = await bench.call('log.open', { source, jobId: 'b', member: member ?? '' });
    expect(second.summary.failedSections).toBe(1);
  });

  it('when a simulated PC has installed a package, then its own log can be opened', async () => {
    const bench = await appBench();
    const source = { kind: 'pc', pcId } as const;
    await expect(bench.call('log.open', { source, jobId: 'x' })).rejects.toThrow(/has no log yet/);
    const made = await prepared('untrusted-root', bench);
    const inspectionId = await opened(bench, made.folder);
    await bench.call('install.start', { inspectionId, packageIndex: 0, pcId });
    const { logId, canFollow } = await bench.call('log.open', { source, jobId: 'x' });
    expect(canFollow).toBe(true);
    expect((await bench.call('log.failures', { logId, limit: 1 })).total).toBe(1);
  });

  it('when a log was closed, then it is not found any more', async () => {
    const bench = await appBench();
    const logId = await openPath(bench, logFile(head + success(1)));
    await bench.call('log.close', { logId });
    await expect(bench.call('log.summary', { logId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('following logs', () => {
  const states = (bench: AppBench, logId: string) =>
    bench.events.flatMap((event) => (event.kind === 'log' && event.logId === logId ? [event.state] : []));

  it('when entries are appended, then only the new section is added and windows are told', async () => {
    const bench = await appBench();
    const path = logFile(head + success(1));
    const logId = await openPath(bench, path);
    expect(await bench.call('log.follow', { logId, on: true })).toEqual({ following: true });
    const [begun, rest] = [refusal(2).slice(0, 200), refusal(2).slice(200)];
    appendFileSync(path, begun);
    await vi.waitUntil(() => states(bench, logId).includes('grown'), { timeout: 10_000 });
    appendFileSync(path, rest);
    await vi.waitUntil(() => states(bench, logId).filter((state) => state === 'grown').length > 1, {
      timeout: 10_000,
    });
    const { sections, total } = await bench.call('log.sections', { logId, from: 1, count: 5 });
    expect([total, sections[0]?.status, sections[0]?.exitCode]).toEqual([2, 'failure', '0xE000022F']);
    expect(await bench.call('log.follow', { logId, on: false })).toEqual({ following: false });
  }, 30_000);

  it.each([
    ['is set aside', (path: string) => renameSync(path, `${path}.old`)],
    ['is emptied', (path: string) => writeFileSync(path, '')],
  ])(
    'when the log %s and written anew, then the new one takes its place',
    async (_, away) => {
      const bench = await appBench();
      const path = logFile(head + success(1) + success(2));
      const logId = await openPath(bench, path);
      await bench.call('log.follow', { logId, on: true });
      // The follower has looked at the beginning once the first entries came through.
      appendFileSync(path, success(3));
      await vi.waitUntil(() => states(bench, logId).includes('grown'), { timeout: 10_000 });
      away(path);
      writeFileSync(path, head + refusal(3) + refusal(4) + refusal(5) + refusal(6) + refusal(7));
      await vi.waitUntil(() => states(bench, logId).includes('replaced'), { timeout: 10_000 });
      expect((await bench.call('log.failures', { logId, limit: 1 })).total).toBe(5);
    },
    30_000,
  );
});

describe('large and damaged logs', () => {
  it('when a log of 30 MB is opened, then its first sections come before it was read to its end', async () => {
    const bench = await appBench();
    const block = Array.from({ length: 100 }, (_, at) =>
      at % 50 ? success(at % 60) : refusal(at % 60),
    ).join('');
    const path = logFile(head + block.repeat(Math.ceil((30 * 1024 * 1024) / block.length)));
    const { logId, summary } = await bench.call('log.open', {
      source: { kind: 'path', path },
      jobId: 'large',
    });
    expect(summary.complete).toBe(false);
    expect(summary.sections).toBeGreaterThan(0);
    await vi.waitUntil(
      () => bench.events.some((event) => event.kind === 'log' && event.state === 'complete'),
      { timeout: 20_000 },
    );
    const whole = await bench.call('log.summary', { logId });
    expect(whole.complete).toBe(true);
    const { failures, total } = await bench.call('log.failures', { logId, limit: 3 });
    expect([failures.length, total]).toEqual([3, whole.failedSections]);
  }, 60_000);

  it('when reading is stopped, then the call or an event says so', async () => {
    const bench = await appBench();
    const path = logFile(head + success(1).repeat(200_000));
    const { logId, summary } = await bench.call('log.open', {
      source: { kind: 'path', path },
      jobId: 'large',
    });
    expect(summary.complete).toBe(false);
    await bench.call('package.cancel', { jobId: 'large' });
    await vi.waitUntil(
      () => bench.events.some((event) => event.kind === 'log' && event.state === 'stopped'),
      { timeout: 20_000 },
    );
    expect((await bench.call('log.summary', { logId })).complete).toBe(false);
    expect((await bench.call('log.sections', { logId, from: 0, count: 1 })).sections).toHaveLength(1);
  }, 60_000);

  it.each([
    ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['without its head', (text: string) => text.slice(text.length / 3)],
    ['with a run of zeros', (text: string) => `${text.slice(0, 700)}${'\0'.repeat(4096)}${text.slice(700)}`],
    ['without line ends', (text: string) => text.replace(/\r\n/g, ' ').replace('>>>', '\r\n>>>')],
    ['with old line ends', (text: string) => text.replace(/\r\n/g, '\r')],
  ])('when a log is %s, then what is left can be listed and explained', async (_, damage) => {
    const bench = await appBench();
    const logId = await openPath(bench, logFile(damage(head + refusal(1) + success(2) + refusal(3))));
    const { sections, total } = await bench.call('log.sections', { logId, from: 0, count: 10 });
    expect(total).toBeGreaterThan(0);
    for (const { index } of sections) await bench.call('log.explain', { logId, section: index });
    await bench.call('log.failures', { logId, limit: 10 });
    await bench.call('log.rebuild', { logId, section: 0 });
  });
});
