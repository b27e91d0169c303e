import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOnce, expectationValues, matchesGlob, parseExpectation } from '../../../../electron/app';
import { type LabKind, makePackage, writeStores } from '../../../../electron/lab';
import { checkReportSchema } from '../../../../shared/model/check';
import { windowsVersions } from '../../../../shared/windows/versions';
import { tempFolder } from '../../../support/temp-folder';

const deps = () => ({
  dataFolder: tempFolder(),
  tempFolder: tempFolder(),
  workers: { hash: null, archive: null },
});

async function check(kind: LabKind, rules: readonly string[], pcs: readonly string[] | null = null) {
  const made = await makePackage(kind, tempFolder());
  const paths = await writeStores(made, tempFolder());
  const of = (store: string) => paths.filter((path) => path.includes(`${store}.cer`));
  const usual = {
    root: of('root'),
    trust: of('trusted'),
    distrust: of('disallowed'),
    labAuthority: of('authority'),
  };
  return checkOnce(made.folder, {
    ...deps(),
    expectations: rules.map(parseExpectation),
    pcs: pcs === null ? null : pcs.map((windows) => ({ ...usual, windows })),
    usual,
  });
}

describe('parseExpectation', () => {
  it('when every key and value is written, with and without PCs and users, then it is read', () => {
    for (const [key, values] of Object.entries(expectationValues)) {
      for (const value of values) {
        expect(parseExpectation(`${key}=${value}`)).toMatchObject({ key, value, pcs: null, users: null });
        expect(parseExpectation(`11-*:${key}=${value}`)).toMatchObject({
          key,
          value,
          pcs: '11-*',
          users: null,
        });
        expect(parseExpectation(`*:standard:${key}=${value}`)).toMatchObject({ pcs: '*', users: 'standard' });
      }
    }
  });

  it.each([
    ['outcome', /KEY=VALUE/],
    ['colour=red', /“colour” is not one of category/],
    ['outcome=maybe', /outcome is one of silent, prompt/],
    ['a:b:c:outcome=silent', /one PC and one user/],
    [':outcome=silent', /empty/],
    ['7:guest:outcome=silent', /“guest” is no user/],
    ['constructor=1', /is not one of/],
  ])('when %s is written then it is wrong usage', (text, reason) => {
    expect(() => parseExpectation(text)).toThrow(reason);
    expect(() => parseExpectation(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it('when any text is matched then a pattern agrees with the same pattern as a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', '-', '1'), maxLength: 12 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, letters, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
        expect(matchesGlob(pattern, text)).toBe(expression.test(text));
      }),
    );
  });
});

describe('checkOnce', () => {
  it('when all is as expected then it is met, by contract', async () => {
    const report = await check('unknown-publisher', [
      'category=unknown-publisher',
      'files=verified',
      'outcome=prompt',
    ]);
    expect(checkReportSchema.parse(report)).toEqual(report);
    expect(report.met).toBe(true);
    expect(report.expectations.map(({ results }) => results.length)).toEqual([1, 1, 1]);
  });

  it('when a rule names PCs and a user then it is checked on those releases for that user', async () => {
    const report = await check('unknown-publisher', [
      '10-*:standard:outcome=refused',
      'category=unknown-publisher',
    ]);
    const expected = windowsVersions.filter((row) => row.id.startsWith('10-')).map((row) => row.id);
    const results = report.expectations[0]?.results ?? [];
    const leftOut = report.problems.length;
    expect(results.length + leftOut).toBeGreaterThanOrEqual(expected.length);
    expect(results.every(({ user, pc }) => user === 'standard' && expected.includes(pc))).toBe(true);
    expect(report.expectations[1]?.results).toHaveLength(1);
    expect(report.expectations[1]?.results[0]?.user).toBe('admin');
  });

  it.each([
    ['unsigned-no-catalogfile', 'outcome=silent', 'outcome=refused'],
    ['altered-file', 'files=verified', 'files=altered'],
    ['unknown-publisher', 'windows-update=eligible', 'windows-update=not-eligible'],
    ['unknown-publisher', 'loads=yes', 'loads=no'],
  ] as const)('when %s is expected to have %s then it is not met and says %s', async (kind, rule, actual) => {
    const report = await check(kind, [rule], ['10-22h2']);
    expect(report.met).toBe(false);
    expect(report.expectations[0]?.results[0]).toMatchObject({ met: false, expected: rule, actual });
  });

  it('when a rule speaks of no PC that is checked then it is wrong usage, not met', async () => {
    await expect(check('publisher', ['8*:outcome=silent'], ['7'])).rejects.toMatchObject({ code: 'USAGE' });
    await expect(check('publisher', ['nothing-such:outcome=silent'])).rejects.toMatchObject({
      code: 'USAGE',
    });
  });
});
