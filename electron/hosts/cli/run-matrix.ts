import { resolve } from 'node:path';
import { assertNever } from '../../../shared/assert-never';
import type { Matrix } from '../../../shared/model/matrix';
import { type MatrixOptions, matrixCsv, matrixHtml, matrixOnce } from '../../app';
import type { MatrixFormat } from './choices';
import { engineOptions } from './engine-options';
import type { ExitStatus } from './exit-status';
import { matrixText } from './matrix-text';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { writeResult } from './write-result';

interface Output {
  readonly format: MatrixFormat;
  readonly out: string | undefined;
}

/** Shows one package on many PCs, in the format asked for. */
export async function matrix(
  path: string,
  options: MatrixOptions,
  { format, out }: Output,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const document = await matrixOnce(resolve(path), { ...options, ...engineOptions(terminal) });
    await writeResult(written(document, format, terminal), out, terminal);
    return undefined;
  });
}

function written(document: Matrix, format: MatrixFormat, terminal: Terminal): string {
  switch (format) {
    case 'text':
      return matrixText(document, terminal);
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`;
    case 'csv':
      return matrixCsv(document);
    case 'html':
      return matrixHtml(document, new Date());
    default:
      return assertNever(format);
  }
}
