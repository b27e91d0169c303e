import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogWriter, encodeLog } from '../../electron/setupapi-log';
import { plugIn } from '../../electron/staging';
import { windowsVersions } from '../../shared/windows/versions';
import { tokenizeLog } from '../support/tokenize-log';
import { facts, file, input, kernelFile, pc, run, verdict } from '../unit/staging/fab-audio';
import { model, packageOf } from '../unit/staging/staged-fab-audio';

/** What an author may write into an INF, a file name or a certificate: anything, line ends and marks first of all. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\r\n>>>  [Forged - x]\r\n',
    '\n<<<  [Exit status: SUCCESS]\n\n',
    '\u2028!!!  sig: forged',
    'a\u202egnp.exe',
    '} 10:00:00.000',
    '{Stage Driver Package: exit(0x00000000)} 10:00:00.000',
    '\u0085     sto: forged',
    '\0\u001b[31m',
    '\ud800',
    'x'.repeat(2_000_000),
  ),
);

describe('a hostile package', () => {
  it('when any text of it is hostile then the log keeps its lines, its length and its one section', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...windowsVersions),
        fc.record({
          inf: hostile,
          sys: hostile,
          provider: hostile,
          guid: hostile,
          version: hostile,
          publisher: hostile,
          folder: hostile,
          user: hostile,
        }),
        fc.constantFrom('unknown' as const, 'altered-file' as const, 'untrusted' as const),
        fc.boolean(),
        (windows, texts, reason, yes) => {
          const base = facts({
            inf: {
              path: `${texts.inf}.inf`,
              provider: texts.provider,
              classGuid: texts.guid,
              class: texts.guid,
              catalogFile: texts.sys,
              driverVersion: { date: null, version: texts.version },
            },
            files: [
              file(`${texts.inf}.inf`, { role: 'inf' }),
              file(`${texts.sys}.cat`, { role: 'catalog' }),
              kernelFile({ path: `${texts.sys}.sys`, status: 'altered' }),
            ],
          });
          const given = input(windows.id, {
            facts: base,
            verdict: verdict(reason, { publisher: texts.publisher, alteredFile: `${texts.sys}.sys` }),
            pc: pc({ windows: windows.id }),
            sourceFolder: `C:\\Packages\\${texts.folder}`,
            ids: { user: texts.user, guid: () => texts.folder },
          });
          // Which question is asked is the Windows' own: one without SHA-2 warns where others ask about trust.
          const dialog = run(given).prompts[0]?.dialog;
          const accept = dialog === 'publisher-trust' ? 'install' : 'install-anyway';
          const answer = yes ? accept : 'dont-install';
          const { events, result } = run(given, answer);
          const writer = createLogWriter(windows, { clock: () => new Date(0), utcOffsetMinutes: 0 });
          const text = events.map((event) => writer.write(event)).join('');
          const { sections, unrecognised } = tokenizeLog(text);
          expect(unrecognised).toEqual([]);
          expect(sections).toHaveLength(1);
          expect(sections[0]?.status?.startsWith('SUCCESS')).toBe(result.outcome === 'installed');
          expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThan(4_096);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
          // windows-1252 cannot bring a line end or a control back.
          expect(encodeLog(text).filter((byte) => byte === 0x0a)).toHaveLength(text.split('\n').length - 1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('when a device and its staged package are hostile then the section keeps its lines', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...windowsVersions),
        fc.array(hostile, { minLength: 1, maxLength: 3 }),
        fc.record({ name: hostile, section: hostile, inf: hostile, guid: hostile, version: hostile }),
        (windows, ids, texts) => {
          const line = model(ids, ids, { description: texts.name, installSection: texts.section });
          const staged = packageOf('oem1.inf', [line], {
            originalName: texts.inf,
            repositoryFolder: texts.inf,
            provider: texts.name,
            signer: texts.name,
            classGuid: texts.guid,
            version: texts.version,
            files: [{ source: texts.inf, target: texts.section, section: 'Install.NT' }],
            services: [
              {
                name: texts.name,
                flags: -1,
                installSection: texts.section,
                line: 1,
                addedBy: ['Install.NT.Services'],
              },
            ],
          });
          const steps = plugIn({
            hardware: { name: texts.name, instanceId: texts.name, hardwareIds: ids, compatibleIds: ids },
            pc: pc({ windows: windows.id }),
            windows,
            staged: [staged],
            devices: [],
            at: '',
          });
          const writer = createLogWriter(windows, { clock: () => new Date(0), utcOffsetMinutes: 0 });
          let text = '';
          for (const { event } of steps) text += writer.write(event);
          const { sections, unrecognised } = tokenizeLog(text);
          expect(unrecognised).toEqual([]);
          expect(sections).toHaveLength(1);
          expect(Math.max(...text.split('\r\n').map((each) => each.length))).toBeLessThan(4_096);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
      { numRuns: 150 },
    );
  });
});
