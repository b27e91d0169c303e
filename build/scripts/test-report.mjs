import { existsSync, readFileSync } from 'node:fs';

/** What a suite came to. `skippedNames` says by name what did not run. */
export const emptyCount = { passed: 0, failed: 0, skipped: 0, skippedNames: [] };

export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    skippedNames: [...a.skippedNames, ...b.skippedNames],
  };
}

/** A check without tests of its own, such as the linter: one that passed or failed. */
export const oneCheck = (status) => ({
  ...emptyCount,
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
});

export const oneSkipped = (name) => ({ ...emptyCount, skipped: 1, skippedNames: [name] });

/** Counts vitest's JSON report. A file that could not even be loaded is a failure, and so is an empty suite. */
export function countVitest(path, status) {
  const report = readReport(path);
  if (report === null) return oneCheck(1);
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status));
  return settle(status, {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
    skipped: skipped.length,
    skippedNames: skipped.map((test) => test.fullName),
  });
}

/** Counts Playwright's JSON report. A test that passed only when repeated is a failure. */
export function countPlaywright(path, status) {
  const report = readReport(path);
  if (report === null) return oneCheck(1);
  const skipped = specsOf(report).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => `[${test.projectName}] ${spec.title}`),
  );
  const { expected, unexpected, flaky } = report.stats;
  return settle(status, {
    passed: expected,
    failed: unexpected + flaky,
    skipped: skipped.length,
    skippedNames: skipped,
  });
}

/** Counts the fuzzer's report: each target that was fed from a seed passed or failed. */
export function countFuzz(path, status) {
  const report = readReport(path);
  if (report === null) return oneCheck(1);
  const failed = report.results.filter(({ failures }) => failures.length > 0).length;
  return settle(status, { ...emptyCount, passed: report.results.length - failed, failed });
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** A runner that failed without a failed test, or ran nothing, has failed. */
function settle(status, count) {
  const ranNothing = count.passed + count.failed === 0;
  const silent = status !== 0 && count.failed === 0;
  return ranNothing || silent ? { ...count, failed: count.failed + 1 } : count;
}

function readReport(path) {
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
