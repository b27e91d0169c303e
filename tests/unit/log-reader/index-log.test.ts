import { describe, expect, it } from 'vitest';
import { bytesLog, indexLog } from '../../../electron/log-reader';
import { cutAt, everything, indexed, logBytes, olderLog, textLog } from '../../support/log-texts';

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('the index of a log', () => {
  it('when a log has a head then the summary tells it', async () => {
    const { index } = await indexed(logBytes(textLog));
    expect(index.summary()).toEqual({
      dialect: 'text-log',
      encoding: 'ascii',
      lineEnd: 'lf',
      header: {
        title: 'Device Install Log',
        osVersion: '10.0.19045',
        servicePack: '0.0',
        suite: '0x0100',
        productType: 1,
        architecture: 'amd64',
      },
      size: logBytes(textLog).length,
      lines: textLog.length - 1,
      sections: 2,
      failedSections: 1,
      bootSessions: [
        { line: 10, time: '2022/03/14 08:30:02.500' },
        { line: 25, time: '2022/03/15 08:00:00.000' },
      ],
      warnings: 1,
      errors: 1,
      complete: true,
      problems: [],
    });
  });

  it('when a log has sections then each has its lines, times, status and severities', async () => {
    const bytes = logBytes(textLog);
    const { index } = await indexed(bytes);
    const [first, second] = index.sections(0, 10);
    expect(first).toMatchObject({
      firstLine: 12,
      lastLine: 22,
      name: 'SetupCopyOEMInf',
      argument: 'C:\\Packages\\FabAudio\\fabaudio.inf',
      operation: 'driver-import',
      startTime: '2022/03/14 09:12:41.105',
      endTime: '2022/03/14 09:12:41.296',
      bootSession: 0,
      status: 'failure',
      exitCode: '0xE0000247',
      severity: 'error',
      warnings: 1,
      errors: 1,
      ended: true,
      interleaved: false,
    });
    expect(bytes.toString('latin1', first?.byteStart, first?.byteEnd)).toBe(
      `${textLog.slice(11, 22).join('\r\n')}\r\n`,
    );
    expect(second).toMatchObject({ bootSession: 1, status: 'success', exitCode: null, severity: 'info' });
    expect(index.severeLines('error', 0, 10)).toEqual([19]);
    expect(index.severeLines('warning', 0, 10)).toEqual([18]);
    expect([11, 12, 22, 24].map((line) => index.sectionAt(line)?.index)).toEqual([
      undefined,
      0,
      0,
      undefined,
    ]);
  });

  it.each([
    ['LF', logBytes(textLog, '\n'), 'lf'],
    ['CR alone', logBytes(textLog, '\r'), 'cr'],
    ['UTF-8 with its mark', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), logBytes(textLog)]), 'lf'],
    ['UTF-16 little-endian', utf16(textLog.join('\r\n'), false), 'lf'],
    ['UTF-16 big-endian', utf16(textLog.join('\r\n'), true), 'lf'],
    ['UTF-16 without a mark', utf16(textLog.join('\r\n'), false).subarray(2), 'lf'],
    ['UTF-16 big-endian without a mark', utf16(textLog.join('\r\n'), true).subarray(2), 'lf'],
  ])('when the log is written with %s then the same sections are found', async (_, bytes, lineEnd) => {
    const [{ index }, { index: plain }] = [await indexed(bytes), await indexed(logBytes(textLog))];
    const bare = (each: object) => ({ ...each, byteStart: 0, byteEnd: 0 });
    expect(index.sections(0, 9).map(bare)).toEqual(plain.sections(0, 9).map(bare));
    expect(index.summary()).toMatchObject({ lineEnd, header: plain.summary().header, lines: plain.lines });
  });

  it('when the log is of Windows XP then its sections and severities are found', async () => {
    const { index } = await indexed(logBytes(olderLog));
    expect(index.summary()).toMatchObject({
      dialect: 'setupapi-log',
      header: { title: 'SetupAPI Log', osVersion: '5.1.2600 Service Pack 3', productType: 1 },
    });
    expect(index.sections(0, 9)).toMatchObject([
      {
        firstLine: 8,
        lastLine: 13,
        title: 'Driver Install',
        operation: 'device-install',
        startTime: '2007/05/12 10:11:12.000',
        severity: 'error',
        warnings: 1,
        errors: 1,
      },
      { firstLine: 14, lastLine: 15, title: '', severity: 'info' },
    ]);
  });

  it('when a footer has the older form then its status and time are read', async () => {
    const lines = [
      '>>>  [Device Install - x]',
      '>>>  2005/02/13 22:06:20.000: Section start',
      '<<<  [2005/02/13 22:06:28.109: Section end]',
      '<<<  [Exit Status(0x00000005)]',
    ];
    const { index } = await indexed(logBytes(lines));
    expect(index.section(0)).toMatchObject({
      startTime: '2005/02/13 22:06:20.000',
      endTime: '2005/02/13 22:06:28.109',
      status: 'failure',
      exitCode: '0x00000005',
    });
  });

  it('when Windows stops within a section then it ends before the next boot session', async () => {
    const cut = [...textLog.slice(0, 18), ...textLog.slice(24)];
    const { index } = await indexed(logBytes(cut));
    expect(index.sections(0, 9)).toMatchObject([
      { firstLine: 12, lastLine: 18, ended: false, status: 'unknown', interleaved: false },
      { ended: true, status: 'success', interleaved: false },
    ]);
  });

  it('when another section is written in between then the first takes its own end', async () => {
    const outer = textLog.slice(11, 22);
    const inner = textLog.slice(26, 32);
    const { index } = await indexed(logBytes([...outer.slice(0, 5), ...inner, ...outer.slice(5)]));
    expect(index.sections(0, 9)).toMatchObject([
      { firstLine: 1, lastLine: 17, status: 'failure', warnings: 1, errors: 1, interleaved: true },
      { firstLine: 6, lastLine: 11, status: 'success', warnings: 0, interleaved: true },
    ]);
    expect([5, 8, 13].map((line) => index.sectionAt(line)?.index)).toEqual([0, 1, 0]);
  });

  it('when nothing in it is a log then it still has its lines', async () => {
    const { index } = await indexed(Buffer.from('one\ntwo\n\0\0\0'));
    expect(index.summary()).toMatchObject({ dialect: 'unknown', lines: 3, sections: 0 });
    expect((await indexed(new Uint8Array(0))).index.summary()).toMatchObject({ lines: 0, size: 0 });
  });

  it('when the log is being read then the sections so far can be had', async () => {
    const once = logBytes(textLog);
    const bytes = Buffer.concat(Array.from({ length: 9000 }, () => once));
    const seen: number[] = [];
    const index = await indexLog(bytesLog(bytes), {
      onProgress: (progress) => seen.push(progress.index.sectionCount),
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[0]).toBeLessThan(index.sectionCount);
    expect(index.sectionCount).toBe(18_000);
  });

  it('when it is stopped then it rejects with the reason', async () => {
    const stop = new AbortController();
    const bytes = Buffer.alloc(4 * 1024 * 1024, '     sto: x\r\n');
    const reading = indexLog(bytesLog(bytes), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
  });

  it('when the source fails then it rejects with its error', async () => {
    const reading = indexLog({ size: 10, read: () => Promise.reject(new Error('EIO')) });
    await expect(reading).rejects.toThrow('EIO');
  });

  it('when the same bytes come as a stream then the index is the same', async () => {
    const bytes = logBytes(textLog);
    async function* stream() {
      yield bytes.subarray(0, 100);
      yield bytes.subarray(100);
    }
    expect(everything(await indexLog(stream()))).toEqual(everything((await indexed(bytes)).index));
  });

  it('when a line is longer than what is looked at then cuts make no difference', async () => {
    const long = `<<<  [Exit status: ${' '.repeat(4072)}FAILURE(0x00000005)]`;
    const bytes = logBytes(['>>>  [x]', '>>>  Section start 2022/03/14 09:12:41.105', long, '']);
    const whole = everything((await indexed(bytes)).index);
    expect(whole).toMatchObject({ sections: [{ lastLine: 3, status: 'unknown' }] });
    for (const cut of [100, 4000, bytes.length - 5])
      expect(everything(await indexLog(cutAt(bytes, [cut])))).toEqual(whole);
    const far = Buffer.concat([Buffer.alloc(70_000, '\n'), bytes]);
    const cuts = [70_100, 74_100, 74_150];
    expect(everything(await indexLog(cutAt(far, cuts)))).toEqual(everything((await indexed(far)).index));
  });
});
