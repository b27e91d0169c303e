import type { Matrix, MatrixCell } from '../../../shared/model/matrix';
import { shownCategory } from '../../../shared/windows/categories';
import { loadProblem } from '../../app';
import type { Terminal } from './terminal';
import { columnsOf, fit, labelled, plain, wrap } from './text';

const outcomeWords: Readonly<Record<MatrixCell['outcome'], string>> = {
  silent: 'silent',
  prompt: 'asks',
  refused: 'refused',
  error: 'fails',
};

/** Columns beside the PC's name: user, outcome, code, loads, and the spaces between. */
const others = 2 + 8 + 2 + 8 + 2 + 10 + 2 + 20;

/** What `matrix` shows a person: a table for each package, a line for each PC and user; fits 80 columns. */
export function matrixText(matrix: Matrix, terminal: Terminal): string {
  const { colors, width } = terminal;
  const lines = [
    colors.bold(wrap(matrix.source.path, width).join('\n')),
    ...matrix.packages.flatMap(({ inf }) => ['', ...packageLines(matrix, inf, terminal)]),
    ...matrix.problems.flatMap(({ path, message }) => [
      labelled(colors.yellow('!'), path === undefined ? message : `${path}: ${message}`, width, 2),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function packageLines(matrix: Matrix, inf: string, terminal: Terminal): readonly string[] {
  const { colors, width } = terminal;
  const cells = matrix.cells.filter((cell) => cell.inf === inf);
  const longest = Math.max(2, ...matrix.pcs.map((pc) => columnsOf(pcWords(matrix, pc.key))));
  const room = Math.max(12, Math.min(longest, width - others));
  const head = `${'PC'.padEnd(room)}  ${'user'.padEnd(8)}  ${'outcome'.padEnd(8)}  ${'code'.padEnd(10)}  loads`;
  const categories = [...new Set(cells.map((cell) => shownCategory(cell).name))];
  const lines = [
    colors.bold(plain(inf)),
    ...(categories.length === 1 ? categories.map((one) => colors.bold(one)) : []),
    colors.dim(head),
  ];
  let category = '';
  for (const cell of cells) {
    const { name } = shownCategory(cell);
    if (categories.length > 1 && name !== category) lines.push(colors.dim(name));
    category = name;
    lines.push(cellLine(cell, pcWords(matrix, cell.pc), room, terminal));
  }
  return cells.length === 0 ? [...lines, 'No PC can show it.'] : [...lines, ...notes(cells, terminal)];
}

function pcWords(matrix: Matrix, key: string): string {
  const pc = matrix.pcs.find((each) => each.key === key);
  return pc === undefined ? key : pc.id === null ? pc.key : pc.name;
}

function cellLine(cell: MatrixCell, pc: string, room: number, { colors }: Terminal): string {
  const paint = { silent: colors.green, prompt: colors.yellow, refused: colors.red, error: colors.red };
  const mark = cell.unconfirmed.length > 0 ? ' ?' : '';
  const loads = cell.loads ? 'yes' : `no ${shortProblem(cell)}`.trimEnd();
  return [
    fit(pc, room),
    cell.user.padEnd(8),
    paint[cell.outcome](outcomeWords[cell.outcome].padEnd(8)),
    cell.code.padEnd(10),
    `${loads}${mark}`,
  ].join('  ');
}

/** `code 52` of CM_PROB_UNSIGNED_DRIVER; a package that was never installed has no problem of its own to tell. */
function shortProblem(cell: MatrixCell): string {
  const load = cell.prompts.at(-1)?.accept?.willLoad ?? cell.willLoad;
  const stored = cell.outcome === 'silent' || cell.outcome === 'prompt';
  return !stored || loadProblem(cell) === '' ? '' : `(code ${load.problem?.code})`;
}

function notes(cells: readonly MatrixCell[], { colors, width }: Terminal): readonly string[] {
  const asked = cells.some((cell) => cell.outcome === 'prompt');
  const unsure = cells.some((cell) => cell.unconfirmed.length > 0);
  const texts = [
    ...(asked ? ['asks: the code is that of declining; loads speaks of accepting.'] : []),
    ...(unsure ? ['?: no public source confirms part of this; see --json, unconfirmed.'] : []),
  ];
  return texts.flatMap((text) => wrap(text, width).map((line) => colors.dim(line)));
}
