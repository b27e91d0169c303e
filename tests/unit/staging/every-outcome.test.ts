import { describe, expect, it } from 'vitest';
import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import { findError } from '../../../shared/windows/error-codes';
import { noRestrictions } from '../../../shared/windows/pc-defaults';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { windowsVersions } from '../../../shared/windows/versions';
import { everyPc, type PackageCase, packageCases, switchCases } from './every-pc';
import { input, pc, type Run, run } from './fab-audio';

/**
 * One outcome as a cell: `ask-blue` and `ask-red` with the code of a "no", `refuse`, `error`; `~` before the code that
 * an older build tells the caller instead, `?` for what no public source proves.
 */
function cellOf({ prompts, result }: Run): string {
  const [prompt] = prompts;
  const word =
    prompt !== undefined
      ? prompt.dialog === 'publisher-trust'
        ? 'ask-blue'
        : 'ask-red'
      : result.outcome === 'installed'
        ? 'silent'
        : result.outcome === 'error'
          ? 'error'
          : 'refuse';
  const code = result.outcome === 'installed' ? '' : ` ${result.code.slice(2)}`;
  const told = result.callerCode === result.code ? '' : ` ~${result.callerCode.slice(2)}`;
  const doubt = result.unconfirmed.some((note) => note.includes('It rests on')) ? ' ?' : '';
  return `${word}${code}${told}${doubt}`;
}

const outcome = (windows: WindowsProfile, one: Pc, given: PackageCase): Run =>
  run(input(windows.id, { facts: given.facts, verdict: given.verdict, pc: one }));

const userOf = (one: Pc): string => `${one.user}${one.interactive ? '' : ', no desktop'}`;

/** Names the PCs of a block: those that differ in nothing but Windows and architecture share a line. */
function headOf(places: ReadonlyMap<string, readonly string[]>): string {
  const byWays = new Map<string, string[]>();
  for (const [place, ways] of places) {
    const key = [...ways].sort().join('; ');
    byWays.set(key, [...(byWays.get(key) ?? []), place]);
  }
  return [...byWays].map(([ways, where]) => `# ${where.join(', ')}\n#   as ${ways}`).join('\n');
}

describe('every package on every PC', () => {
  it('when all are enumerated then each has exactly one documented outcome, and the table is as reviewed', async () => {
    // Windows and PCs that answer alike are written once, with all their names.
    const blocks = new Map<string, Map<string, string[]>>();
    let runs = 0;
    for (const windows of windowsVersions) {
      for (const { name, pc: one } of everyPc(windows)) {
        const lines = packageCases.map((given) => {
          const told = outcome(windows, one, given);
          runs += 1;
          const where = `${windows.id} ${one.architecture} ${name} ${userOf(one)}: ${given.name}`;
          const { result, events, prompts } = told;
          expect(prompts.length, where).toBeLessThanOrEqual(1);
          expect(
            events.filter((event) => event.type === 'section-end'),
            where,
          ).toHaveLength(1);
          expect(result.outcome === 'installed', where).toBe(result.code === '0x00000000');
          if (result.outcome !== 'installed') expect(findError(result.code), where).not.toBeNull();
          expect(result.callerText, where).not.toContain('Unknown error');
          expect(result.willLoad.ok || result.willLoad.problem !== null, where).toBe(true);
          expect(result.explanation, where).not.toMatch(/undefined|null/);
          if (one.user === 'standard' || !one.interactive) expect(prompts, where).toEqual([]);
          return `  ${given.name.padEnd(20)} ${cellOf(told)}`;
        });
        const block = lines.join('\n');
        const places = blocks.get(block) ?? new Map<string, string[]>();
        const place = `${windows.id} ${one.architecture}`;
        places.set(place, [...(places.get(place) ?? []), `${userOf(one)}${name === '' ? '' : `, ${name}`}`]);
        blocks.set(block, places);
      }
    }
    expect(runs).toBeGreaterThan(10_000);
    const text = [...blocks].map(
      ([block, places]) => `${headOf(places)}
${block}
`,
    );
    await expect(text.join('\n')).toMatchFileSnapshot('every-outcome.snapshot');
  }, 120_000);

  it('when a question is answered with yes then the package is installed, whatever the PC', () => {
    for (const windows of windowsVersions) {
      for (const { pc: one } of everyPc(windows)) {
        if (one.user === 'standard' || !one.interactive) continue;
        for (const given of packageCases) {
          const asked = outcome(windows, one, given).prompts[0];
          if (asked === undefined) continue;
          const yes = asked.dialog === 'publisher-trust' ? 'install' : 'install-anyway';
          const { result } = run(
            input(windows.id, { facts: given.facts, verdict: given.verdict, pc: one }),
            yes,
          );
          expect(result.outcome).toBe('installed');
          if (yes === 'install-anyway') expect(result.willLoad.files).toHaveLength(1);
        }
      }
    }
  }, 120_000);
});

describe('PCs that cannot exist', () => {
  it('when every combination is tried then those left out name their reason', async () => {
    const lines: string[] = [];
    for (const windows of windowsVersions) {
      for (const architecture of windows.architectures) {
        for (const { name, switches } of switchCases) {
          const one = pc({ windows: windows.id, architecture, ...switches });
          const problems = pcProblems(one, windows);
          if (problems.length > 0)
            lines.push(`${windows.id} ${architecture}, ${name}: ${problems.join(' ')}`);
        }
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('impossible-pcs.snapshot');
  });

  const refused = (changes: Partial<Pc>): readonly string[] => {
    const id = changes.windows ?? '11-25h2';
    const windows = windowsVersions.find((row) => row.id === id);
    if (windows === undefined) throw new Error(id);
    return pcProblems(pc({ windows: id, ...changes }), windows);
  };

  it.each<readonly [Partial<Pc>, RegExp]>([
    [{ testSigning: true }, /protected by Secure Boot policy/],
    [{ windows: '7', secureBoot: true }, /does not have Secure Boot/],
    [{ windows: '10-1511', memoryIntegrity: true }, /needs Windows 10 1607/],
    [{ windows: 'winpe', memoryIntegrity: true }, /has no memory integrity/],
    [{ windows: '10-22h2', architecture: 'x86', memoryIntegrity: true }, /64-bit/],
    [{ windows: '10-22h2-s', secureBoot: false, testSigning: true }, /turn test signing off/],
    [{ windows: '10-22h2-s', secureBoot: false }, /protected by Secure Boot/],
    [{ windows: '10-22h2-s', enforcement: false }, /always enforces/],
    [{ windows: 'winpe', user: 'standard' }, /no standard users/],
    [{ windows: 'winpe', upgradedFrom: '7' }, /not upgraded to/],
    [{ windows: '11-23h2', driverPolicy: 'enforced' }, /does not have the 2026 driver policy/],
    [{ upgradedFrom: '95' }, /no Windows “95”/],
    [{ upgradedFrom: 'server-2016' }, /one is a server/],
    [{ windows: '7', secureBoot: false, upgradedFrom: '10-1607' }, /is not later than/],
    [{ upgradedFrom: '11-25h2' }, /is not later than/],
    [{ windows: '11-23h2', architecture: 'arm64', upgradedFrom: '8.1' }, /keeps the architecture/],
    [{ upgradedFrom: 'winpe' }, /cannot be upgraded/],
    [{ architecture: 'x86' }, /does not exist for x86; it exists for amd64, arm64/],
    [
      { windows: '10-1511', restrictions: { ...noRestrictions, layered: true } },
      /does not know the layered order/,
    ],
    [
      { windows: '10-1809', restrictions: { ...noRestrictions, denyInstanceIds: ['USB\\A\\1'] } },
      /no policies for device instance IDs/,
    ],
    [{ windows: '10-22h2', preproductionKeys: true }, /came with Windows 11 22H2/],
    [{ preproductionKeys: true, secureBoot: false }, /turn Secure Boot on/],
    [{ windows: '11-24h2-s', preproductionKeys: true }, /has signed for release/],
    [{ userInstallClasses: ['Net'] }, /no setup class GUID/],
    [{ blockedFiles: ['xyz'] }, /no SHA-1 or SHA-2 digest/],
    [{ now: 'tomorrow' }, /is no moment/],
  ])('when a PC has %o then it is refused with the reason', (changes, reason) => {
    const problems = refused(changes);
    expect(
      problems.some((problem) => reason.test(problem)),
      problems.join(' '),
    ).toBe(true);
  });

  it('when nothing clashes then nothing is said', () => {
    expect(refused({})).toEqual([]);
    expect(
      refused({ secureBoot: false, testSigning: true, memoryIntegrity: true, upgradedFrom: '7' }),
    ).toEqual([]);
    expect(refused({ driverPolicy: 'enforced' })).toEqual([]);
  });
});
