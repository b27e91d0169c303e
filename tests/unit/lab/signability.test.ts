import { describe, expect, it } from 'vitest';
import { describeInf, parseInf } from '../../../electron/inf';
import { sampleInf, signability } from '../../../electron/lab';
import { findInf2CatSystem, usualSystems } from '../../../shared/windows/inf2cat-systems';

const now = new Date('2026-11-21T12:00:00Z');
const good = sampleInf({
  machine: 'amd64',
  provider: 'Contoso',
  deviceName: 'Device',
  hardwareId: 'Root\\Contoso',
  catalogFile: 'contoso.cat',
  driverFile: 'contoso.sys',
  otherFiles: [],
  date: new Date('2026-11-20T00:00:00Z'),
  version: '1.0.0.1',
});

function findings(text: string, missing: readonly string[] = []) {
  const parsed = parseInf(Buffer.from(text, 'latin1'), 'contoso.inf');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const facts = describeInf(parsed.value, { path: 'contoso.inf', architecture: 'amd64' });
  return signability({ facts, missing }, now).map(({ level, message }) => `${level}: ${message}`);
}

describe('signability', () => {
  it('when an INF is in order, then nothing is found', () => {
    expect(findings(good)).toEqual([]);
  });

  const cases: readonly [what: string, text: string, found: RegExp][] = [
    ['names no catalog', good.replace(/CatalogFile.*\r\n/, ''), /error: No catalog is named/],
    ['has no provider', good.replace(/Provider {4}= .*\r\n/, ''), /error: .*no Provider/],
    ['has no class GUID', good.replace(/ClassGuid.*\r\n/, ''), /error: .*no ClassGuid/],
    ['has no DriverVer', good.replace(/DriverVer.*\r\n/, ''), /error: DriverVer is missing/],
    ['lies in the future', good.replace('11/20/2026', '11/22/2026'), /error: DriverVer lies in the future/],
    ['has a part too large', good.replace('1.0.0.1', '1.0.0.70000'), /warning: .*0 to 65534/],
    ['has version zero', good.replace('1.0.0.1', '0.0.0.0'), /warning: DriverVer has no valid version/],
    ['has no PnpLockdown', good.replace(/PnpLockdown.*\r\n/, ''), /warning: PnpLockdown/],
    ['claims Microsoft', good.replaceAll('"Contoso"', '"Microsoft"'), /warning: The provider is Microsoft/],
  ];
  it.each(cases)('when it %s, then that is told', (_, text, found) => {
    expect(findings(text).join('\n')).toMatch(found);
  });

  it('when a file is missing, then that is an error', () => {
    expect(findings(good, ['contoso.sys']).join('\n')).toMatch(/error: contoso.sys is named/);
  });
});

describe('the systems of inf2cat', () => {
  it('when a word is known in any letter case, then it names its system; else none', () => {
    expect(findInf2CatSystem('10_ni_x64')?.catalogWord).toBe('_v100_X64_22H2');
    expect(findInf2CatSystem('95_X86')).toBeNull();
  });

  it('when nobody chooses, then the systems of the architectures from Windows 7 on are usual', () => {
    const usual = usualSystems(['arm64']);
    expect(usual.map(({ id }) => id)).toContain('10_25H2_ARM64');
    expect(usual.every(({ architecture }) => architecture === 'arm64')).toBe(true);
    expect(usualSystems(['amd64']).map(({ version }) => version)).toContain('6.1');
  });
});
