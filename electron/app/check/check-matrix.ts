import { assertNever } from '../../../shared/assert-never';
import type { CheckReport, CheckResult } from '../../../shared/model/check';
import type { Matrix, MatrixCell, MatrixPc } from '../../../shared/model/matrix';
import { hasCategory } from '../../../shared/windows/categories';
import { updateEligibility } from '../../../shared/windows/windows-update';
import { AppError } from '../app-error';
import { loadProblem } from '../matrix/csv';
import { type Expectation, matchesGlob } from './expectation';

/** Whether the package of a cell is ready for release on the cell's PC; `null` where nobody asked. */
export type ReadyOn = (
  cell: Pick<MatrixCell, 'inf' | 'pc'>,
) => { readonly ready: boolean; readonly detail: string } | null;

/**
 * Holds expectations against a matrix. `scope` says which PCs a rule without PCs speaks of. An expectation that speaks
 * of no cell at all is a mistake, never met: throws `AppError` USAGE, naming the PCs that there are.
 */
export function checkMatrix(
  matrix: Matrix,
  expectations: readonly Expectation[],
  scope: (pc: MatrixPc) => boolean = () => true,
  readyOn: ReadyOn = () => null,
): CheckReport {
  const checked = expectations.map((expectation) => {
    const results = matrix.cells
      .filter((cell) => speaksOf(expectation, cell, matrix, scope))
      .map((cell) => resultOf(expectation, cell, readyOn));
    if (results.length === 0) refuseUnmatched(expectation, matrix);
    return {
      text: expectation.text,
      key: expectation.key,
      met: results.every(({ met }) => met),
      results,
    };
  });
  return {
    schema: 'driver-preflight/check@1',
    source: { path: matrix.source.path },
    met: checked.every(({ met }) => met),
    expectations: checked,
    problems: matrix.problems,
  };
}

/** Whether an expectation names a PC, by its key, its Windows or its name. */
export function namesPc(expectation: Pick<Expectation, 'pcs'>, pc: MatrixPc): boolean {
  const { pcs } = expectation;
  return pcs !== null && [pc.key, pc.windows, pc.name].some((text) => matchesGlob(pcs, text));
}

function speaksOf(
  expectation: Expectation,
  cell: MatrixCell,
  matrix: Matrix,
  scope: (pc: MatrixPc) => boolean,
): boolean {
  const pc = matrix.pcs.find(({ key }) => key === cell.pc);
  if (pc === undefined) return false;
  if (expectation.users !== null && !matchesGlob(expectation.users, cell.user)) return false;
  return expectation.pcs === null ? scope(pc) : namesPc(expectation, pc);
}

function refuseUnmatched({ text }: Expectation, matrix: Matrix): never {
  if (matrix.packages.length === 0) {
    throw new AppError('UNREADABLE', `${matrix.source.path} holds no driver package to check.`);
  }
  const known = matrix.pcs.map(({ key }) => key).join(', ');
  throw new AppError(
    'USAGE',
    `“${text}” speaks of none of the PCs and users that are checked. PCs: ${known}; users: ${matrix.users.join(', ')}.`,
  );
}

function resultOf({ key, value }: Expectation, cell: MatrixCell, readyOn: ReadyOn): CheckResult {
  const { actual, detail } = find(key, cell, readyOn);
  return {
    inf: cell.inf,
    pc: cell.pc,
    user: cell.user,
    met: actual === value,
    expected: `${key}=${value}`,
    actual: `${key}=${actual}`,
    detail,
    unconfirmed: key === 'files' ? [] : [...cell.unconfirmed],
  };
}

function find(
  key: Expectation['key'],
  cell: MatrixCell,
  readyOn: ReadyOn,
): { actual: string; detail: string } {
  switch (key) {
    case 'category':
      return {
        actual: hasCategory(cell) ? cell.category : 'none',
        detail: `${cell.code}. ${cell.explanation}`,
      };
    case 'outcome':
      return { actual: cell.outcome, detail: `${cell.code}. ${cell.explanation}` };
    case 'loads':
      return { actual: cell.loads ? 'yes' : 'no', detail: loadDetail(cell) };
    case 'files':
      return { actual: cell.files, detail: filesDetail[cell.files] };
    case 'windows-update':
      return updateOf(cell);
    case 'release-ready': {
      const told = readyOn(cell);
      return { actual: told?.ready ? 'yes' : 'no', detail: told?.detail ?? 'It was not checked.' };
    }
    default:
      return assertNever(key);
  }
}

function loadDetail(cell: MatrixCell): string {
  const load = cell.prompts.at(-1)?.accept?.willLoad ?? cell.willLoad;
  const problem = loadProblem(cell);
  return problem === '' ? load.detail : `${problem}. ${load.detail}`;
}

const filesDetail: Readonly<Record<MatrixCell['files'], string>> = {
  verified: 'Every file that the INF names is there, and the catalog vouches for it.',
  altered: 'A file is not the one that the catalog vouches for. Inspect the package to see which.',
  missing: 'A file that the INF names is not there. Inspect the package to see which.',
  unverified: 'No catalog with a good signature vouches for the files.',
};

/** Eligibility asks who signed it and whether that signature still covers what is there. */
function updateOf(cell: MatrixCell): { actual: string; detail: string } {
  const rule = updateEligibility[cell.signatureType];
  if (!rule.eligible) return { actual: 'not-eligible', detail: rule.reason };
  if (cell.category !== 'windows-signing-authority') {
    return { actual: 'not-eligible', detail: `Its signature does not stand here. ${cell.explanation}` };
  }
  return { actual: 'eligible', detail: rule.reason };
}
