// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { checkJunit } from '../../../../electron/app/check/junit';
import { checkSarif } from '../../../../electron/app/check/sarif';
import type { CheckReport, CheckResult } from '../../../../shared/model/check';

const result: CheckResult = {
  inf: 'dir 1/\ud800<x>.inf',
  pc: '7',
  user: 'admin',
  met: true,
  expected: 'outcome=silent',
  actual: 'outcome=silent',
  detail: 'Because\nof <this> & "that" \u0001.',
  unconfirmed: [],
};

const report: CheckReport = {
  schema: 'driver-preflight/check@1',
  source: { path: 'a<b>&"c\u0000\ufffe' },
  met: false,
  expectations: [
    {
      text: '*:outcome=silent',
      key: 'outcome',
      met: false,
      results: [result, { ...result, pc: '11"&', met: false, actual: 'outcome=prompt' }],
    },
    { text: 'files=verified', key: 'files', met: true, results: [result] },
  ],
  problems: [],
};

describe('formats for pipelines', () => {
  it('when names are hostile then JUnit is well-formed XML with each failure once', () => {
    const parsed = new DOMParser().parseFromString(checkJunit(report), 'text/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.getAttribute('tests')).toBe('3');
    expect(parsed.querySelectorAll('testsuite')).toHaveLength(2);
    expect(parsed.querySelectorAll('testcase')).toHaveLength(3);
    const [failure, ...others] = [...parsed.querySelectorAll('failure')];
    expect(others).toEqual([]);
    expect(failure?.getAttribute('message')).toBe('expected outcome=silent, but outcome=prompt');
    expect(failure?.parentElement?.getAttribute('name')).toBe('11"& admin outcome=silent');
  });

  it('when it is SARIF then every result names its rule, its kind and a place', () => {
    const sarif = JSON.parse(checkSarif(report, '1.2.3'));
    expect(sarif.version).toBe('2.1.0');
    const [run] = sarif.runs;
    expect(run.tool.driver).toMatchObject({ name: 'Driver Preflight', version: '1.2.3' });
    expect(run.results.map(({ kind, level }: { kind: string; level: string }) => [kind, level])).toEqual([
      ['pass', 'none'],
      ['fail', 'error'],
      ['pass', 'none'],
    ]);
    for (const each of run.results) {
      expect(run.tool.driver.rules[each.ruleIndex].id).toBe(each.ruleId);
      const { uri } = each.locations[0].physicalLocation.artifactLocation;
      expect(uri).toBe('dir%201/%EF%BF%BD%3Cx%3E.inf');
    }
  });
});
