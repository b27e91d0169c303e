import type { Matrix, MatrixCell } from '../../../shared/model/matrix';
import { hasCategory } from '../../../shared/windows/categories';
import { csvText } from '../csv';

const columns: readonly (readonly [string, (cell: MatrixCell, matrix: Matrix) => string])[] = [
  ['inf', (cell) => cell.inf],
  ['pc', (cell) => cell.pc],
  ['windows', (cell, matrix) => pcOf(cell, matrix)?.windows ?? ''],
  ['windowsName', (cell, matrix) => pcOf(cell, matrix)?.windowsName ?? ''],
  ['architecture', (cell, matrix) => pcOf(cell, matrix)?.architecture ?? ''],
  ['switches', (cell, matrix) => pcOf(cell, matrix)?.switches.join('; ') ?? ''],
  ['user', (cell) => cell.user],
  ['category', (cell) => (hasCategory(cell) ? cell.category : '')],
  ['signatureType', (cell) => cell.signatureType],
  ['publisher', (cell) => cell.publisher ?? ''],
  ['outcome', (cell) => cell.outcome],
  ['prompts', (cell) => cell.prompts.map(({ dialog }) => dialog).join('; ')],
  ['code', (cell) => cell.code],
  ['callerCode', (cell) => cell.callerCode],
  ['acceptedOutcome', (cell) => cell.prompts.at(-1)?.accept?.outcome ?? ''],
  ['acceptedCode', (cell) => cell.prompts.at(-1)?.accept?.code ?? ''],
  ['loads', (cell) => (cell.loads ? 'yes' : 'no')],
  ['loadProblem', (cell) => loadProblem(cell)],
  ['files', (cell) => cell.files],
  ['unconfirmed', (cell) => cell.unconfirmed.join(' ')],
];

const pcOf = (cell: MatrixCell, matrix: Matrix) => matrix.pcs.find(({ key }) => key === cell.pc);

/** The Device Manager problem that stands in the way of running, as its name. */
export function loadProblem({ prompts, willLoad }: MatrixCell): string {
  const load = prompts.at(-1)?.accept?.willLoad ?? willLoad;
  return load.problem?.name ?? '';
}

/** A matrix as CSV, a cell a line, with a header. */
export const matrixCsv = (matrix: Matrix): string =>
  csvText([
    columns.map(([name]) => name),
    ...matrix.cells.map((cell) => columns.map(([, read]) => read(cell, matrix))),
  ]);
