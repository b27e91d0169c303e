import { describe, expect, it } from 'vitest';
import { parseEntry, parseSection, readLines, readSection } from '../../../electron/log-reader';
import { bootSession, createLogWriter, encodeLog, logHeader } from '../../../electron/setupapi-log';
import type { StageInput } from '../../../electron/staging';
import { windowsVersions } from '../../../shared/windows/versions';
import { indexed } from '../../support/log-texts';
import { input, type Run, reasons, run, verdict } from '../staging/fab-audio';

const at = new Date('2026-02-03T14:06:09.412Z');

/** The run when nothing is to be asked, or the two when the person says yes and no. */
function runs(given: StageInput): readonly Run[] {
  const dialog = run(given).prompts[0]?.dialog;
  if (dialog === undefined) return [run(given)];
  const yes = dialog === 'publisher-trust' ? 'install' : 'install-anyway';
  return [run(given, yes), run(given, 'dont-install')];
}

describe('logs of our own making', () => {
  it.each(windowsVersions.map((windows) => [windows.id, windows] as const))(
    'when %s tells runs of every kind then they read back',
    async (id, windows) => {
      const writer = createLogWriter(windows, { clock: () => at, utcOffsetMinutes: 0 });
      const told = reasons.flatMap((reason) => runs(input(id, { windows, verdict: verdict(reason) })));
      const text = [
        logHeader(windows, 'amd64'),
        bootSession(at, 0),
        ...told.flatMap(({ events }) => events.map((event) => writer.write(event))),
      ].join('');
      const { source, index } = await indexed(encodeLog(text));
      const lines = await readLines(source, index, 1, index.lines);
      expect(lines.map((line) => line.text)).toEqual(text.split('\r\n').slice(0, -1));
      expect(lines.map(parseEntry).filter(({ kind }) => kind === 'raw')).toEqual([]);
      expect(index.summary()).toMatchObject({
        dialect: 'text-log',
        header: { osVersion: `${windows.major}.${windows.minor}.${windows.build}`, architecture: 'amd64' },
        bootSessions: [{ line: 10, time: '2026/02/03 14:06:09.412' }],
        sections: told.length,
      });
      for (const [nth, { result }] of told.entries()) {
        const section = index.section(nth);
        expect(section?.status === 'failure').toBe(result.outcome !== 'installed');
        expect(section).toMatchObject({ operation: 'driver-import', ended: true, bootSession: 0 });
        if (section === null) continue;
        const { facts } = parseSection(await readSection(source, index, section));
        expect(facts).toMatchObject({ status: section.status, exitCode: section.exitCode });
        expect(facts.process?.value).toBe('pnputil.exe');
        expect(facts.infPath?.value.endsWith('\\fabaudio.inf')).toBe(true);
        expect(facts.publishedName === null).toBe(result.outcome !== 'installed');
      }
    },
  );
});
