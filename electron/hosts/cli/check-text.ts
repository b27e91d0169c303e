import type { CheckReport, CheckResult } from '../../../shared/model/check';
import type { Terminal } from './terminal';
import { labelled, plain } from './text';

/** What `check` shows a person: each expectation, and where it is not met. */
export function checkText(report: CheckReport, { colors, width }: Terminal): string {
  const lines = report.expectations.flatMap(({ text, met, results }) => {
    const mark = met ? colors.green('✓') : colors.red('✗');
    const failed = results.filter((result) => !result.met);
    const where = met ? ` (${results.length} checked)` : ` (${failed.length} of ${results.length} not met)`;
    return [
      `${mark} ${plain(text)}${colors.dim(where)}`,
      ...grouped(failed).map(({ first, places }) =>
        labelled('  -', `${first.inf} on ${places}: ${first.actual}. ${first.detail}`, width, 4),
      ),
    ];
  });
  const problems = report.problems.map(({ path, message }) =>
    labelled(colors.yellow('!'), path === undefined ? message : `${path}: ${message}`, width, 2),
  );
  const met = report.expectations.filter((each) => each.met).length;
  const summary = `${met} of ${report.expectations.length} expectations met.`;
  const painted = report.met ? colors.green(summary) : colors.red(summary);
  return `${[...lines, ...problems, painted].join('\n')}\n`;
}

/** What fails in the same way on several PCs is told once. */
function grouped(failed: readonly CheckResult[]) {
  const groups = new Map<string, CheckResult[]>();
  for (const result of failed) {
    const key = [result.inf, result.user, result.actual, result.detail].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ first, places: `${group.map(({ pc }) => pc).join(', ')} (${first.user})` }];
  });
}
