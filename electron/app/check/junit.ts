import type { CheckReport, CheckResult } from '../../../shared/model/check';

/**
 * A check as JUnit XML: a suite for each expectation, a case for each package, PC and user.
 * Source: the JUnit schema of the Apache Ant task, which the usual pipelines read.
 */
export function checkJunit(report: CheckReport): string {
  const failures = report.expectations.flatMap(({ results }) => results.filter(({ met }) => !met)).length;
  const tests = report.expectations.reduce((sum, { results }) => sum + results.length, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="driver-preflight" tests="${tests}" failures="${failures}">`,
    ...report.expectations.map(({ text, results }) => {
      const failed = results.filter(({ met }) => !met).length;
      const head = `  <testsuite name="${xml(text)}" tests="${results.length}" failures="${failed}" errors="0" skipped="0">`;
      return [head, ...results.map((result) => testCase(report, result)), '  </testsuite>'].join('\n');
    }),
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase({ source }: CheckReport, result: CheckResult): string {
  const { inf, pc, user, met, expected, actual, detail } = result;
  const head = `    <testcase classname="${xml(`${source.path}/${inf}`)}" name="${xml(`${pc} ${user} ${expected}`)}"`;
  if (met) return `${head}/>`;
  const message = `expected ${expected}, but ${actual}`;
  return `${head}>\n      <failure type="${xml(expected)}" message="${xml(message)}">${xml(detail)}</failure>\n    </testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Characters that XML 1.0 cannot hold, even escaped. Source: XML 1.0 section 2.2. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function xml(text: string): string {
  return text.replace(impossible, '\ufffd').replace(/[&<>"\n]/g, (character) => entities[character] ?? '');
}
