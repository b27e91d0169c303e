import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../../../support/temp-folder';

// @ts-expect-error The set-up scripts are plain JavaScript without types: they run before TypeScript is installed.
const report = await import('../../../../build/scripts/test-report.mjs');

function file(content: unknown): string {
  const path = join(tempFolder(), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const unit = (...files: readonly { status: string; tests: readonly string[] }[]) =>
  file({
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((result, index) => ({ status: result, fullName: `test ${index}` })),
    })),
  });

it('when unit tests passed, failed and were skipped, then each is counted and the skipped are named', () => {
  const path = unit({ status: 'failed', tests: ['passed', 'failed', 'skipped'] });
  expect(report.countVitest(path, 1)).toEqual({ passed: 1, failed: 1, skipped: 1, skippedNames: ['test 2'] });
});

it('when a file could not be loaded, then that is a failure', () => {
  const path = unit({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] });
  expect(report.countVitest(path, 1)).toMatchObject({ passed: 1, failed: 1 });
});

it('when nothing ran, or the report is missing, or the runner failed silently, then that is a failure', () => {
  expect(report.countVitest(unit(), 0)).toMatchObject({ failed: 1 });
  expect(report.countVitest(unit({ status: 'passed', tests: ['skipped'] }), 0)).toMatchObject({ failed: 1 });
  expect(report.countVitest('/nowhere.json', 0)).toMatchObject({ failed: 1 });
  expect(report.countVitest(unit({ status: 'passed', tests: ['passed'] }), 1)).toMatchObject({ failed: 1 });
});

it('when end-to-end tests passed only on a second try, then they failed', () => {
  const tests = (status: string) => [{ status, projectName: 'loopback' }];
  const path = file({
    stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 1 },
    suites: [{ specs: [], suites: [{ specs: [{ title: 'when x', tests: tests('skipped') }] }] }],
  });
  expect(report.countPlaywright(path, 1)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 1,
    skippedNames: ['[loopback] when x'],
  });
});

it('when the fuzzer found something, or ran nothing, then that is a failure', () => {
  const result = (...failures: readonly unknown[]) => ({ target: 'inf', failures });
  expect(report.countFuzz(file({ results: [result(), result({ why: 'slow' })] }), 1)).toMatchObject({
    passed: 1,
    failed: 1,
  });
  expect(report.countFuzz(file({ results: [result()] }), 0)).toMatchObject({ passed: 1, failed: 0 });
  expect(report.countFuzz(file({ results: [] }), 0)).toMatchObject({ failed: 1 });
  expect(report.countFuzz('/nowhere.json', 0)).toMatchObject({ failed: 1 });
});

it('when everything is summed up, then the line is exact, with skipped only where there are some', () => {
  const sum = report.addCounts(report.oneCheck(0), report.oneCheck(1));
  expect(report.summaryLine(sum)).toBe('1 passed, 1 failed');
  expect(report.summaryLine(report.addCounts(sum, report.oneSkipped('x')))).toBe(
    '1 passed, 1 failed, 1 skipped',
  );
});
