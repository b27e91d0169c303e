import { describe, expect, it } from 'vitest';
import { makePackage } from '../../../electron/lab';
import { readinessSchema } from '../../../shared/model/readiness';
import { factsOf } from '../../support/judged-package';
import { tempFolder } from '../../support/temp-folder';
import { check, checkedLab } from './readiness-bench';

describe('rules of the release checklist', () => {
  it('when the lab signs as WHQL does, then nothing fails and the answer follows the contract', async () => {
    const { readiness, only, of } = await checkedLab('windows-signing-authority', {
      asked: { distribution: 'windows-update' },
    });
    expect(readinessSchema.parse(readiness)).toEqual(readiness);
    expect(of('kernel-loads').filter(({ level }) => level === 'fail')).toEqual([]);
    expect(only.findings.filter(({ level }) => level === 'fail')).toEqual([]);
    expect(readiness.ready).toBe(true);
  });

  it.each([
    // The lab's own root stands for an authority that only these PCs know.
    ['publisher', 'signature-type', 'fail'],
    ['publisher', 'kernel-loads', 'fail'],
    ['publisher', 'timestamp', 'pass'],
    ['publisher', 'sha2', 'pass'],
    ['publisher', 'embedded-signatures', 'warn'],
    ['publisher', 'windows-update', 'info'],
    ['embedded-signature', 'embedded-signatures', 'pass'],
    ['altered-inf', 'files-in-catalog', 'fail'],
    ['altered-file', 'files-in-catalog', 'fail'],
    ['missing-file', 'files-present', 'fail'],
    ['unsigned-no-catalogfile', 'version-section', 'fail'],
    ['unsigned-no-catalogfile', 'architectures', 'fail'],
    ['unsigned-catalog-unsigned', 'catalog-signature', 'fail'],
    ['unsigned-catalog-damaged', 'files-in-catalog', 'fail'],
    ['untrusted-root', 'catalog-signature', 'fail'],
    ['self-signed', 'signature-type', 'fail'],
    ['expired-no-timestamp', 'timestamp', 'fail'],
    ['expired-timestamped', 'timestamp', 'pass'],
    ['lifetime-signing', 'timestamp', 'warn'],
    ['wrong-usage', 'catalog-signature', 'fail'],
    ['bad-digest', 'catalog-signature', 'fail'],
    ['sha1', 'sha2', 'warn'],
  ] as const)('when the lab makes %s, then the rule %s says %s', async (kind, rule, level) => {
    const { of, level: levelOf } = await checkedLab(kind);
    expect(
      levelOf(rule),
      of(rule)
        .map(({ reason }) => reason)
        .join(' '),
    ).toBe(level);
    for (const each of of(rule)) if (each.level === 'fail') expect(each.remedy).not.toBeNull();
  });

  it('when the audience is an organisation or a lab, then an own authority is no fault', async () => {
    const inside = await checkedLab('publisher', { asked: { audience: 'test' } });
    expect(inside.level('signature-type')).toBe('pass');
    const outside = await checkedLab('publisher', { asked: { distribution: 'windows-update' } });
    expect(outside.level('windows-update')).toBe('fail');
  });

  it('when a rule speaks of the INF, then it names the line', async () => {
    const { of, source } = await checkedLab('publisher', {
      change: (facts) => ({ ...facts, inf: { ...facts.inf, provider: 'Microsoft', pnpLockdown: false } }),
    });
    const lines = source.packages[0]?.inf.versionLines ?? {};
    expect(of('provider')[0]).toMatchObject({ level: 'warn', places: [{ line: lines.provider }] });
    expect(of('pnp-lockdown')[0]).toMatchObject({ level: 'warn', places: [{ line: lines.pnplockdown }] });
    expect(lines.provider).toBeGreaterThan(lines.signature ?? Number.POSITIVE_INFINITY);
  });

  it('when DriverVer lies ahead of the clock, then it fails, and not on the day itself', async () => {
    const made = await makePackage('publisher', tempFolder());
    const source = await factsOf(made.folder);
    const date = source.packages[0]?.inf.driverVersion?.date ?? '';
    const before = new Date(Date.parse(date) - 24 * 60 * 60 * 1000);
    expect(check(source, { now: before }).level('driver-version')).toBe('fail');
    expect(check(source, { now: new Date(date) }).level('driver-version')).toBe('pass');
  });

  it('when a copy would replace a file of Windows, then it fails; in the driver store it does not', async () => {
    const copyTo = (dirid: number, subfolder: string) =>
      checkedLab('publisher', {
        change: (facts) => ({
          ...facts,
          inf: {
            ...facts.inf,
            files: facts.inf.files.map((file, index) =>
              index === 0 ? { ...file, target: 'UsbSer.sys', destination: { dirid, subfolder } } : file,
            ),
          },
        }),
      });
    expect((await copyTo(12, '')).level('protected-files')).toBe('fail');
    expect((await copyTo(10, 'System32\\Drivers')).level('protected-files')).toBe('fail');
    expect((await copyTo(13, '')).level('protected-files')).toBe('pass');
    expect((await copyTo(11, 'vendor')).level('protected-files')).toBe('pass');
  });

  it('when a driver starts at boot with a signature in the catalog alone, then it fails until it is embedded', async () => {
    const atBoot = { asked: {}, change: bootStart } as const;
    expect((await checkedLab('publisher', atBoot)).level('boot-start')).toBe('fail');
    expect((await checkedLab('embedded-signature', atBoot)).level('boot-start')).toBe('pass');
  });

  it('when the release before is given, then date and version must both be raised', async () => {
    const made = await makePackage('publisher', tempFolder());
    const source = await factsOf(made.folder);
    const as = (date: string, version: string) => ({
      ...source,
      packages: source.packages.map((each) => ({
        ...each,
        inf: { ...each.inf, driverVersion: { date, version } },
      })),
    });
    const now = as('2024-05-01', '2.10.0.0');
    const level = (previous: typeof source) => check(now, { previous }).level('previous-release');
    expect(level(as('2024-04-30', '2.9.0.0'))).toBe('pass');
    expect(level(as('2024-05-01', '2.9.0.0'))).toBe('warn');
    expect(level(as('2024-04-30', '2.10.0.0'))).toBe('warn');
    expect(level(as('2024-06-01', '2.9.0.0'))).toBe('warn');
    expect(check(now).level('previous-release')).toBe('info');
  });

  it('when hardware IDs are restricted, then Windows Update warns and names their lines', async () => {
    const change: Parameters<typeof check>[1] = {
      asked: { distribution: 'windows-update' },
      change: (facts) => ({
        ...facts,
        inf: {
          ...facts.inf,
          devices: facts.inf.devices.map((each) => ({ ...each, hardwareIds: ['PCI\\VEN_8086&DEV_1234'] })),
        },
      }),
    };
    const { of, source } = await checkedLab('publisher', change);
    const line = source.packages[0]?.inf.devices[0]?.line;
    expect(of('hardware-ids')).toMatchObject([{ level: 'warn', places: [{ line }] }]);
  });
});

function bootStart(facts: Parameters<NonNullable<NonNullable<Parameters<typeof check>[1]>['change']>>[0]) {
  const services = facts.inf.services.map((each) => ({ ...each, startType: 0 }));
  return { ...facts, inf: { ...facts.inf, services } };
}
