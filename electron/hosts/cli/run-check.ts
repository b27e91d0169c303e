import { resolve } from 'node:path';
import { assertNever } from '../../../shared/assert-never';
import type { CheckReport } from '../../../shared/model/check';
import { type CheckOptions, checkJunit, checkOnce, checkSarif, parseExpectation } from '../../app';
import { version } from '../common/version';
import { checkText } from './check-text';
import type { CheckFormat } from './choices';
import { engineOptions } from './engine-options';
import { type ExitStatus, exitStatus } from './exit-status';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { writeResult } from './write-result';

interface Output {
  readonly format: CheckFormat;
  readonly out: string | undefined;
}

/** Holds one package against expectations; the status says whether all are met. */
export async function check(
  path: string,
  { rules, ...options }: Omit<CheckOptions, 'expectations'> & { readonly rules: readonly string[] },
  { format, out }: Output,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const expectations = rules.map(parseExpectation);
    const report = await checkOnce(resolve(path), { ...options, expectations, ...engineOptions(terminal) });
    await writeResult(written(report, format, terminal), out, terminal);
    return report.met ? exitStatus.done : exitStatus.expectationNotMet;
  });
}

function written(report: CheckReport, format: CheckFormat, terminal: Terminal): string {
  switch (format) {
    case 'text':
      return checkText(report, terminal);
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'junit':
      return checkJunit(report);
    case 'sarif':
      return checkSarif(report, version);
    default:
      return assertNever(format);
  }
}
