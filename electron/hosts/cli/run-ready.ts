import { resolve } from 'node:path';
import { assertNever } from '../../../shared/assert-never';
import type { Readiness } from '../../../shared/model/readiness';
import { type ReadinessOptions, readinessHtml, readinessOnce } from '../../app';
import type { ReadyFormat } from './choices';
import { engineOptions } from './engine-options';
import { type ExitStatus, exitStatus } from './exit-status';
import { readyText } from './ready-text';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { writeResult } from './write-result';

interface Output {
  readonly format: ReadyFormat;
  readonly out: string | undefined;
}

/** Checks one source for release; the status says whether anything fails. */
export async function ready(
  path: string,
  options: ReadinessOptions,
  { format, out }: Output,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const document = await readinessOnce(resolve(path), { ...options, ...engineOptions(terminal) });
    await writeResult(written(document, format, terminal), out, terminal);
    return document.ready ? exitStatus.done : exitStatus.expectationNotMet;
  });
}

function written(document: Readiness, format: ReadyFormat, terminal: Terminal): string {
  switch (format) {
    case 'text':
      return readyText(document, terminal);
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`;
    case 'html':
      return readinessHtml(document);
    default:
      return assertNever(format);
  }
}
