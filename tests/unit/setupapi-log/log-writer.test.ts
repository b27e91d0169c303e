import { describe, expect, it } from 'vitest';
import { bootSession, createLogWriter, logHeader } from '../../../electron/setupapi-log';
import type { StageInput } from '../../../electron/staging';
import type { LogFamily, WindowsProfile } from '../../../shared/model/pc';
import type { PromptAnswer } from '../../../shared/model/staging';
import type { VerdictReason } from '../../../shared/model/verdict';
import { tokenizeLog } from '../../support/tokenize-log';
import {
  facts,
  file,
  input,
  kernelFile,
  pc,
  reasons,
  run,
  verdict,
  windows,
  withoutCatalog,
} from '../staging/fab-audio';

const at = new Date('2026-02-03T14:06:09.412Z');

function text(profile: WindowsProfile, given: Partial<StageInput>, ...answers: PromptAnswer[]): string {
  const writer = createLogWriter(profile, { clock: () => at, utcOffsetMinutes: 0 });
  const { events } = run(input(profile.id, { windows: profile, ...given }), ...answers);
  return events.map((event) => writer.write(event)).join('');
}

const older: WindowsProfile = { ...windows('10-22h2'), build: 10240, logFamily: '8-10.1809' };
const families: Readonly<Record<LogFamily, WindowsProfile>> = {
  '7': windows('7'),
  '8-10.1809': older,
  '10.1903-11.23h2': windows('10-22h2'),
  '11.24h2': windows('11-24h2'),
};

describe('the grammar', () => {
  const given = (reason: VerdictReason): Partial<StageInput> => {
    const absent = reason === 'no-catalog';
    const changed = facts({
      files: [
        file('fabaudio.inf', { role: 'inf', status: 'altered' }),
        file('fabaudio.cat', { role: 'catalog' }),
        kernelFile(),
      ],
    });
    const chosen = absent ? withoutCatalog() : reason === 'altered-inf' ? changed : facts();
    return { facts: chosen, verdict: verdict(reason) };
  };

  for (const [family, profile] of Object.entries(families)) {
    it(`when ${family} tells any run then every line fits and braces close in order`, () => {
      for (const reason of reasons) {
        for (const enforcement of [true, false]) {
          for (const answer of [
            'install',
            'install-always-trust',
            'install-anyway',
            'dont-install',
          ] as const) {
            const options = { ...given(reason), pc: pc({ enforcement }) };
            const asked = run(input(profile.id, { windows: profile, ...options })).prompts[0]?.dialog;
            if (asked === 'publisher-trust' && answer === 'install-anyway') continue;
            if (
              asked === 'unverified-publisher' &&
              answer.startsWith('install') &&
              answer !== 'install-anyway'
            )
              continue;
            const log = logHeader(profile, 'amd64') + bootSession(at, 0) + text(profile, options, answer);
            const { sections, unrecognised } = tokenizeLog(log);
            expect(unrecognised).toEqual([]);
            expect(sections).toHaveLength(1);
            expectBalanced(sections[0]?.entries.map((entry) => entry.message) ?? []);
          }
        }
      }
    });
  }

  it('when lines are written then each ends in CR LF and a section in two blank lines', () => {
    const log = text(windows('11-24h2'), {}, 'install');
    expect(log.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(log.endsWith('<<<  [Exit status: SUCCESS]\r\n\r\n\r\n')).toBe(true);
    expect(
      log.startsWith(
        '>>>  [Driver Install (DrvSetupInstallDriver) - C:\\Packages\\FabAudio\\fabaudio.inf]\r\n',
      ),
    ).toBe(true);
  });
});

/** Braces nest: each closing form closes the last one that is open. Copies of Windows 7 included. */
function expectBalanced(messages: readonly string[]): void {
  const open: string[] = [];
  for (const message of messages) {
    if (!message.startsWith('{')) continue;
    const closing = /^\{(.+?)(?:: | - | )(?:exit|returned)\b/.exec(message);
    if (closing !== null) expect(open.pop()).toBe(closing[1]);
    else open.push(/^\{(.+?)(?:: .*)?\}$/.exec(message)?.[1] ?? '');
  }
  expect(open).toEqual([]);
}

describe('families', () => {
  it('when Windows 10 before 1903 tells an import then it has no outer brace and no words for scores', () => {
    const log = text(older, {}, 'install-always-trust');
    expect(log).not.toContain('Setup Import Driver Package');
    expect(log).toContain('\r\n     inf: Provider: Fabrikam\r\n');
    expect(log).toContain(
      '\r\n     sto: {Copy Driver Package: C:\\Packages\\FabAudio\\fabaudio.inf} 14:06:09.412\r\n',
    );
    expect(log).toContain(
      '!    sig:                Verifying file against specific (valid) catalog failed! (0x800b0109)\r\n',
    );
    expect(log).toContain(
      '\r\n     sig:      Signer Score = 0x0F000000\r\n     sig:      Signer Name  = Fabrikam Inc.\r\n',
    );
    expect(log).toContain(
      '\r\n     sig:           Driver package certificate was successfully installed.\r\n',
    );
    expect(log).toContain('in SYSTEM database node.');
    expect(log).not.toContain('Core Driver Package Import');
  });

  it('when Code Integrity refuses then each reason has its line', () => {
    const line = (reason: VerdictReason, state: Parameters<typeof pc>[0] = {}): string => {
      const absent = reason === 'no-catalog' ? { facts: withoutCatalog() } : {};
      const log = text(windows('11-24h2'), { ...absent, verdict: verdict(reason), pc: pc(state) });
      return (
        tokenizeLog(log).sections[0]?.entries.find(
          (entry) =>
            (entry.message.startsWith('Driver package') && entry.loudness === 'error') ||
            entry.message.startsWith('An unexpected'),
        )?.message ?? ''
      );
    };
    expect(line('no-catalog')).toBe(
      'Driver package does not contain a catalog file, and Code Integrity is enforced.',
    );
    expect(line('no-catalog', { testSigning: true })).toMatch(
      /and Code Integrity is in Test Signing mode\.$/,
    );
    expect(line('catalog-not-signed')).toMatch(
      /does not contain a signature, and Code Integrity is enforced\.$/,
    );
    expect(line('no-chain')).toMatch(/does not chain to a root, and/);
    expect(line('untrusted-test-root')).toMatch(/Trusted Test Root Certificates, and/);
    expect(line('expired')).toBe(
      'An unexpected error occurred while validating driver package. Catalog = fabaudio.cat, Error = 0x800B0101',
    );
    expect(line('trusted', { architecture: 'arm64' })).toMatch(
      /not trusted by system, and Code Integrity is enforced\.$/,
    );
    expect(line('unknown', { architecture: 'arm64' })).toMatch(
      /signer is unknown, and Code Integrity is enforced\.$/,
    );
  });

  it('when nobody can be asked about an unsigned package then the log says that the client is not interactive', () => {
    const silent = { pc: pc({ interactive: false }) };
    const log = text(windows('7'), { facts: withoutCatalog(), verdict: verdict('no-catalog'), ...silent });
    expect(log).toContain(
      '!!!  sto:                Driver package does not contain a catalog file. No error message will be displayed',
    );
    expect(text(windows('7'), { verdict: verdict('untrusted-root'), ...silent })).toContain(
      'Catalog signer is untrusted. No error',
    );
  });

  it('when a catalog cannot be read then it is called invalid and the package not signed', () => {
    const log = text(windows('10-22h2'), {
      facts: facts({ catalogState: 'unreadable' }),
      verdict: verdict('invalid-catalog'),
    });
    expect(log).toContain(
      '!    sig:                Driver package catalog file is invalid. Catalog = fabaudio.cat, Error = 0xE000022F\r\n',
    );
    expect(log).not.toContain('Driver package catalog is valid.');
    expect(log).not.toContain('_VERIFY_FILE_SIGNATURE');
  });
});

describe('times', () => {
  it('when the clock moves then lines carry local time and Windows 7 the duration of staging', () => {
    let now = Date.UTC(2026, 11, 31, 22, 59, 59, 7);
    const clock = (): Date => new Date(now);
    const writer = createLogWriter(windows('7'), { clock, utcOffsetMinutes: 90 });
    const { events } = run(input('7'));
    let log = '';
    for (const event of events) {
      log += writer.write(event);
      now += 10;
    }
    expect(log).toContain('>>>  Section start 2027/01/01 00:29:59.007\r\n');
    const entries = tokenizeLog(log).sections[0]?.entries ?? [];
    const started = events.findIndex((event) => event.type === 'stage-start');
    const ended = events.findIndex((event) => event.type === 'stage-end');
    const failed = entries.find((entry) => entry.message.startsWith('Failed to stage driver package'));
    expect(failed?.message).toContain(`Time = ${(ended - started) * 10} ms`);
  });
});
