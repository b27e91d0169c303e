import { describe, expect, it } from 'vitest';
import { checkOnce, parseExpectation, readinessHtml, readinessOnce } from '../../../../electron/app';
import { makePackage, writeStores } from '../../../../electron/lab';
import { tempFolder } from '../../../support/temp-folder';
import { appBench, opened, pcId, prepared } from '../app-bench';

const deps = () => ({
  dataFolder: tempFolder(),
  tempFolder: tempFolder(),
  workers: { hash: null, archive: null },
});

const nothing = { audience: null, distribution: null, kernelMode: null, previousId: null } as const;

describe('ready.check and ready.export', () => {
  it('when the PC holds the lab root, then the public does not, and an organisation does', async () => {
    const bench = await appBench();
    const made = await prepared('trusted-publisher', bench);
    const request = {
      ...nothing,
      inspectionId: await opened(bench, made.folder),
      pcId,
      windows: ['11-24h2'],
    };
    const everybody = await bench.call('ready.check', request);
    const inside = await bench.call('ready.check', { ...request, audience: 'organisation' });
    const category = (of: typeof inside) => of.packages[0]?.summary[0]?.category;
    expect([category(everybody), category(inside)]).toEqual(['unsigned', 'trusted-publisher']);
    expect(inside.distribution).toBe('managed');
  });

  it('when a Windows is unknown or has no such architecture, then it is refused or left out and told', async () => {
    const bench = await appBench();
    const made = await prepared('publisher', bench);
    const request = { ...nothing, inspectionId: await opened(bench, made.folder), pcId, windows: ['12'] };
    await expect(bench.call('ready.check', request)).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('when the release before is open, then it is compared, and the report is written both ways', async () => {
    const bench = await appBench();
    const [made, before] = [await prepared('publisher', bench), await makePackage('publisher', tempFolder())];
    const inspectionId = await opened(bench, made.folder);
    const previousId = await opened(bench, before.folder);
    const request = { ...nothing, inspectionId, previousId, pcId, windows: ['11-24h2'] };
    const checked = await bench.call('ready.check', request);
    expect(checked.packages[0]?.findings.find(({ rule }) => rule === 'previous-release')?.level).toBe('warn');
    const text = async (format: 'html' | 'json') => {
      const { base64 } = await bench.call('ready.export', { ...request, format });
      return Buffer.from(base64, 'base64').toString();
    };
    expect(JSON.parse(await text('json')).schema).toBe('driver-preflight/readiness@1');
    expect(await text('html')).not.toMatch(/<script|<img|<link|url\(|src=|href=/);
  });

  it('when names are hostile, then the report shows them as text', async () => {
    const made = await makePackage('publisher', tempFolder());
    const asked = { audience: null, distribution: null, kernelMode: null };
    const readiness = await readinessOnce(made.folder, { ...deps(), pcs: [{ windows: '11-24h2' }], asked });
    const evil = '<script>alert(1)</script>\u202e';
    const packages = readiness.packages.map((each) => ({ ...each, inf: evil }));
    const html = readinessHtml({ ...readiness, packages, source: { path: evil } });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202e');
  });
});

describe('whatIf.try', () => {
  it('when a publisher is supposed to be trusted, then the saved PC stays as it is', async () => {
    const bench = await appBench();
    const made = await prepared('publisher', bench);
    const inspectionId = await opened(bench, made.folder);
    const before = await bench.call('trust.list', { pcId });
    const changes = [{ kind: 'publisher-trusted', value: null }] as const;
    const { packages } = await bench.call('whatIf.try', {
      inspectionId,
      packageIndex: 0,
      pcId,
      changes: [...changes],
      answer: 'no',
    });
    expect(packages[0]?.changed.category).toBe('trusted-publisher');
    expect(await bench.call('trust.list', { pcId })).toEqual(before);
    expect((await bench.call('store.list', { pcId })).packages).toEqual([]);
  });
});

describe('--expect release-ready', () => {
  const usual = { windows: '11-24h2' } as const;

  it('when the lab signs as WHQL does, then it is met on each PC; else it says which checks fail', async () => {
    const made = await makePackage('windows-signing-authority', tempFolder());
    const labAuthority = (await writeStores(made, tempFolder())).filter((path) => path.includes('authority'));
    const options = { ...deps(), expectations: [parseExpectation('release-ready')], pcs: null };
    const ready = await checkOnce(made.folder, { ...options, usual: { ...usual, labAuthority } });
    expect(ready).toMatchObject({ met: true, expectations: [{ key: 'release-ready' }] });
    const not = await checkOnce(made.folder, { ...options, usual });
    expect(not.met).toBe(false);
    expect(not.expectations[0]?.results[0]?.detail).toContain('The catalog’s signature verifies');
  });

  it('when PCs and a value are given, then they are read as in every rule', () => {
    expect(parseExpectation('11-*:release-ready')).toMatchObject({ pcs: '11-*', value: 'yes' });
    expect(parseExpectation('11-*:admin:release-ready=no')).toMatchObject({ users: 'admin', value: 'no' });
    expect(() => parseExpectation('not-release-ready')).toThrow(/no expectation/);
  });
});
