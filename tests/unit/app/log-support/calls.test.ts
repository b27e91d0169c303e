import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LabKind } from '../../../../electron/lab';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

/** A package was installed on a PC, whose log was opened. */
async function refused(kind: LabKind, bench: AppBench) {
  const made = await prepared(kind, bench);
  const inspectionId = await opened(bench, made.folder);
  const { runId, prompt } = await bench.call('install.start', { inspectionId, packageIndex: 0, pcId });
  if (prompt !== null) await bench.call('install.answer', { runId, answer: 'dont-install' });
  const { logId } = await bench.call('log.open', { source: { kind: 'pc', pcId }, jobId: 'log' });
  return { inspectionId, logId };
}

const textOf = ({ base64 }: { readonly base64: string }): string =>
  Buffer.from(base64, 'base64').toString('utf8');

describe('rebuilding the PC of a log', () => {
  it('when a publisher was declined, then its root must have been trusted and it must not', async () => {
    const bench = await appBench();
    const { logId } = await refused('unknown-publisher', bench);
    const pc = await bench.call('log.rebuild', { logId, section: 0 });
    expect(pc.draft).toMatchObject({ windows: '10-22h2', architecture: 'amd64', user: 'admin' });
    expect(pc.certificates.map(({ store, present }) => [store, present])).toEqual([
      ['root', true],
      ['trusted', false],
    ]);
    const { windows, architecture, name, user, switches } = pc.draft;
    const made = await bench.call('pc.create', { windows, architecture, name, user, switches });
    expect(made).toMatchObject({ windows: '10-22h2', user: 'admin' });
  });

  it('when there is no header, then the notes say what is unknown', async () => {
    const bench = await appBench();
    const source = { kind: 'text', text: '!!!  sto: Failed. Error = 0xE0000247\n' } as const;
    const { logId } = await bench.call('log.open', { source, jobId: 'log' });
    const { notes } = await bench.call('log.rebuild', { logId });
    const unknown = notes.filter((note) => note.is === 'unknown').map(({ about }) => about);
    expect(unknown).toEqual(['windows', 'architecture', 'user', 'interactive', 'enforcement']);
  });
});

describe('matching a package with a refusal', () => {
  it.each(['unknown-publisher', 'untrusted-root', 'unsigned-no-catalogfile', 'altered-inf'] as const)(
    'when the very package of the %s refusal is held against it, then it explains it',
    async (kind) => {
      const bench = await appBench();
      const { logId, inspectionId } = await refused(kind, bench);
      const match = await bench.call('log.match', { logId, inspectionId });
      expect(match.reasons.filter(({ agrees }) => agrees === false)).toEqual([]);
      expect(match.verdict).toBe('yes');
      expect(match.summary).toMatch(
        /^Yes: labdriver\.inf explains this section\. The same: name of the INF, /,
      );
      expect(match.fixes.map(({ id }) => id)).toEqual([
        'as-it-is',
        'root-trusted',
        'publisher-trusted',
        'timestamped',
        'other-windows',
        'repaired',
        'resigned',
      ]);
    },
  );

  it('when the root was not trusted, then trusting it or the publisher helps', async () => {
    const bench = await appBench();
    const { logId, inspectionId } = await refused('untrusted-root', bench);
    const { fixes } = await bench.call('log.match', { logId, inspectionId });
    expect(fixes.map(({ id, helps, result }) => [id, helps, result?.outcome])).toEqual([
      ['as-it-is', false, 'refused'],
      ['root-trusted', true, 'prompt'],
      ['publisher-trusted', true, 'silent'],
      ['timestamped', false, undefined],
      ['other-windows', true, 'prompt'],
      ['repaired', false, undefined],
      ['resigned', true, 'prompt'],
    ]);
  });

  it('when no catalog vouches for an altered INF any more, then signing it again helps, by the lab', async () => {
    const bench = await appBench();
    const { logId, inspectionId } = await refused('altered-inf', bench);
    const { fixes } = await bench.call('log.match', { logId, inspectionId });
    const resigned = fixes.find(({ id }) => id === 'resigned');
    expect(resigned).toMatchObject({ helps: true, result: { outcome: 'prompt' } });
    expect(resigned?.title).toContain('by the lab');
  });

  it('when the publisher was trusted, then what the lab signs in its place is trusted as well', async () => {
    const bench = await appBench();
    const { logId, inspectionId } = await refused('trusted-publisher', bench);
    const { fixes } = await bench.call('log.match', { logId, inspectionId, section: 0 });
    const outcomes = fixes.map(({ id, result }) => [id, result?.outcome] as const);
    expect(new Map(outcomes).get('resigned')).toBe('silent');
  });

  it('when the INF names no catalog, then signing again is told to be in vain, and why', async () => {
    const bench = await appBench();
    const { logId, inspectionId } = await refused('unsigned-no-catalogfile', bench);
    const { fixes } = await bench.call('log.match', { logId, inspectionId });
    expect(fixes.at(-1)).toMatchObject({ id: 'resigned', helps: false, result: null });
    expect(fixes.at(-1)?.notPossible).toContain('CatalogFile');
  });

  it('when the certificate has expired, then a timestamp would have helped where the root is trusted', async () => {
    const bench = await appBench();
    const { logId, inspectionId } = await refused('expired-no-timestamp', bench);
    const { fixes } = await bench.call('log.match', { logId, inspectionId });
    expect(fixes.find(({ id }) => id === 'timestamped')).toMatchObject({ helps: true });
  });

  it('when line ends of the INF were changed, then changing them back helps', async () => {
    const bench = await appBench();
    const { logId, inspectionId } = await refused('altered-inf-line-ends', bench);
    const { fixes } = await bench.call('log.match', { logId, inspectionId });
    expect(fixes.find(({ id }) => id === 'repaired')).toMatchObject({ helps: true });
  });

  it('when another package is held against it, then it does not explain it', async () => {
    const bench = await appBench();
    const { logId } = await refused('unknown-publisher', bench);
    const folder = tempFolder();
    const lines = [
      '[Version]',
      'Signature="$WINDOWS NT$"',
      'Class=Net',
      'Provider="Other"',
      'DriverVer=01/01/2020,9.9.9.9',
    ];
    writeFileSync(join(folder, 'other.inf'), `${lines.join('\r\n')}\r\n`);
    const inspectionId = await opened(bench, folder);
    const match = await bench.call('log.match', { logId, inspectionId });
    expect(match.verdict).toBe('no');
    expect(match.reasons.find(({ about }) => about === 'inf')?.agrees).toBe(false);
  });

  it('when nothing failed, then it is told to choose a section', async () => {
    const bench = await appBench();
    const { inspectionId } = await refused('unknown-publisher', bench);
    const text =
      '>>>  [Device Install - X]\r\n<<<  Section end 2022/01/01 00:00:00.000\r\n<<<  [Exit status: SUCCESS]\r\n';
    const { logId } = await bench.call('log.open', { source: { kind: 'text', text }, jobId: 'log' });
    await expect(bench.call('log.match', { logId, inspectionId })).rejects.toThrow(
      /No section of this log failed/,
    );
  });
});

describe('reports', () => {
  const secretive = [
    '>>>  [SetupCopyOEMInf - C:\\Users\\jane.roe\\Desktop\\<b>x</b>\\fab.inf]',
    '>>>  Section start 2022/03/14 09:12:41.105',
    '      cmd: pnputil -a "C:\\Users\\jane.roe\\Desktop\\fab.inf" `rm`',
    '!!!  sig:      Driver package does not contain a catalog file, and Code Integrity is enforced.',
    '!!!  sig:      Driver package failed signature validation. Error = 0xE000022F',
    '<<<  Section end 2022/03/14 09:12:41.296',
    '<<<  [Exit status: FAILURE(0xe000022f)]',
    '',
  ].join('\r\n');

  it.each(['html', 'markdown', 'json'] as const)(
    'when a report is written as %s, then it names the decisive line and no person',
    async (format) => {
      const bench = await appBench();
      const { logId } = await bench.call('log.open', {
        source: { kind: 'text', text: secretive },
        jobId: 'log',
      });
      const question = 'Why does it not work for jane.roe? <script>alert(1)</script>';
      const file = await bench.call('log.report', { logId, sections: [0], question, format });
      const text = textOf(file);
      expect(text).not.toMatch(/jane\.roe/i);
      expect(text).toContain('user-1');
      expect(text).toContain(
        'Driver package does not contain a catalog file, and Code Integrity is enforced.',
      );
      if (format === 'html') {
        expect(text).not.toMatch(/<script|<b>|src=|href=/);
        expect(text).toContain('<!doctype html>');
      }
      const open = textOf(
        await bench.call('log.report', { logId, sections: [0], question, format, redact: false }),
      );
      expect(open).toContain('jane.roe');
    },
  );

  it('when a report is wanted as PDF, then the HTML page is printed', async () => {
    const printed: string[] = [];
    const print = async (html: string) => {
      printed.push(html);
      return Buffer.from('%PDF');
    };
    const bench = await appBench({}, { take: async () => [], print });
    const source = { kind: 'text', text: secretive } as const;
    const { logId } = await bench.call('log.open', { source, jobId: 'log' });
    const file = await bench.call('log.report', { logId, sections: [0], question: 'Why?', format: 'pdf' });
    expect([file.fileName, textOf(file)]).toEqual(['driver-report.pdf', '%PDF']);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('Why?');
    expect(printed[0]).not.toMatch(/jane\.roe/i);
  });

  it('when the host cannot print, then a PDF is refused and HTML is proposed', async () => {
    const bench = await appBench();
    const source = { kind: 'text', text: secretive } as const;
    const { logId } = await bench.call('log.open', { source, jobId: 'log' });
    const request = bench.call('log.report', { logId, sections: [0], question: '', format: 'pdf' });
    await expect(request).rejects.toThrow('Save the HTML page');
  });

  it('when a package is named, then the report compares it with the log', async () => {
    const bench = await appBench();
    const { logId, inspectionId } = await refused('untrusted-root', bench);
    const given = { logId, sections: [0], question: '', inspectionId };
    const text = textOf(await bench.call('log.report', { ...given, format: 'html' }));
    expect(text).toContain('The package at hand');
    expect(text).toContain('With its root trusted');
  });

  it('when lines are exported without secrets, then they are as many as before', async () => {
    const bench = await appBench();
    const { logId } = await bench.call('log.open', {
      source: { kind: 'text', text: secretive },
      jobId: 'log',
    });
    const file = await bench.call('log.export', { logId, from: 1, to: 4, redact: true });
    const lines = textOf(file).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toBe('      cmd: pnputil -a "C:\\Users\\user-1\\Desktop\\fab.inf" `rm`');
    const plain = await bench.call('log.export', { logId, from: 1, to: 4, redact: false });
    expect(textOf(plain)).toBe(`${secretive.split('\r\n').slice(0, 4).join('\r\n')}\r\n`);
  });
});
