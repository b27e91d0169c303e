import { resolve } from 'node:path';
import type { LogDocument } from '../../../shared/model/explanation';
import { type ExplainOptions, explainOnce } from '../../app';
import { browserPictures } from '../pictures/browser-pictures';
import { engineOptions } from './engine-options';
import { type ExitStatus, exitStatus, worst } from './exit-status';
import { explainText, logTable } from './explain-text';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { writeResult } from './write-result';

export interface ExplainOutput {
  readonly json: boolean;
  /** What makes the status 1. */
  readonly failOn: 'refusal' | 'error' | null;
  readonly reportPath: string | undefined;
}

/** Explains each log in the order given; several end in a table of all. One document for one log; for several, one a line. */
export async function explain(
  paths: readonly string[],
  options: ExplainOptions,
  { json, failOn, reportPath }: ExplainOutput,
  terminal: Terminal,
): Promise<ExitStatus> {
  const engine = engineOptions(terminal);
  const report =
    options.report === undefined
      ? {}
      : { report: { ...options.report, pictures: browserPictures(engine.tempFolder) } };
  const several = paths.length > 1;
  const documents: LogDocument[] = [];
  let status: ExitStatus = exitStatus.done;
  for (const [index, path] of paths.entries()) {
    const one = await runInput(terminal, path, async () => {
      const explained = await explainOnce(resolve(path), { ...options, ...report, ...engine });
      terminal.status('');
      const { document, others } = explained;
      documents.push(document);
      if (json) terminal.out(`${JSON.stringify(document, null, several ? 0 : 2)}\n`);
      else terminal.out(`${index > 0 ? '\n' : ''}${explainText(explained, terminal)}`);
      if (others.length > 0) {
        terminal.hint(
          `${path} holds other logs, to be read with --member: ${others.slice(0, 10).join(', ')}`,
        );
      }
      if (explained.report !== null) await writeResult(explained.report, reportPath, terminal);
      const { failed, refusals } = document.summary;
      const fails = failOn === null ? 0 : failOn === 'refusal' ? refusals : failed;
      return fails > 0 ? exitStatus.expectationNotMet : undefined;
    });
    status = worst(status, one);
  }
  if (several && !json && documents.length > 0) terminal.out(`\n${logTable(documents, terminal)}`);
  return status;
}
