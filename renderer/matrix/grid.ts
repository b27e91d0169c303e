import type { Matrix, MatrixCell, MatrixOutcome, MatrixPc } from '../../shared/model/matrix';
import type { UserKind } from '../../shared/model/pc';
import type { Category } from '../../shared/model/verdict';
import { categoryTable, hasCategory, shownCategory } from '../../shared/windows/categories';
import { windowsVersions } from '../../shared/windows/versions';
import { familyOf, outcomeWords } from './matrix-words';

/** The matrix of one open source. */
export interface MatrixSource {
  readonly inspectionId: string;
  readonly matrix: Matrix;
}

/** One package seen by one user. */
export interface GridColumn {
  readonly key: string;
  readonly inspectionId: string;
  readonly inf: string;
  readonly user: UserKind;
}

/** One PC; a cell is `null` where the PC cannot have that user. */
export interface GridRow {
  readonly key: string;
  readonly pc: MatrixPc;
  readonly cells: readonly (MatrixCell | null)[];
}

export interface GridGroup {
  readonly name: string | null;
  readonly rows: readonly GridRow[];
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
  /** Rows before filtering. */
  readonly total: number;
  /** How often each outcome comes before filtering. */
  readonly counts: Readonly<Record<MatrixOutcome, number>>;
  /** Categories that occur, from the most trusted on. */
  readonly categories: readonly Category[];
}

export const groupings = ['none', 'windows', 'outcome', 'category'] as const;
export type Grouping = (typeof groupings)[number];

export interface GridView {
  /** Only rows with one of these outcomes; empty: all. */
  readonly outcomes: readonly MatrixOutcome[];
  readonly category: Category | null;
  /** Hides the PCs that do what most do. */
  readonly differencesOnly: boolean;
  readonly groupBy: Grouping;
  /** Only the columns of this package, as `packageKey` names it; `null`: all. */
  readonly only: string | null;
}

export const packageKey = (inspectionId: string, inf: string): string => `${inspectionId}\n${inf}`;

/** Rows, columns and groups of what is looked at. Pure; linear in the number of cells. */
export function gridOf(sources: readonly MatrixSource[], view: GridView): Grid {
  const columns = columnsOf(sources).filter(
    ({ inspectionId, inf }) => view.only === null || packageKey(inspectionId, inf) === view.only,
  );
  const rows = rowsOf(sources, columns);
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
  const counts = { silent: 0, prompt: 0, refused: 0, error: 0 };
  for (const cell of cells) counts[cell.outcome] += 1;
  const present = new Set(cells.filter(hasCategory).map((cell) => cell.category));
  const fits = (cell: MatrixCell | null): boolean =>
    cell !== null &&
    (view.outcomes.length === 0 || view.outcomes.includes(cell.outcome)) &&
    (view.category === null || (hasCategory(cell) && cell.category === view.category));
  const usual = view.differencesOnly ? mostFrequent(rows.map(patternOf)) : null;
  const shown = rows.filter((row) => row.cells.some(fits) && patternOf(row) !== usual);
  return {
    columns,
    groups: groupsOf(shown, view.groupBy),
    total: rows.length,
    counts,
    categories: categoryTable.map((row) => row.id).filter((id) => present.has(id)),
  };
}

function columnsOf(sources: readonly MatrixSource[]): readonly GridColumn[] {
  return sources.flatMap(({ inspectionId, matrix }) =>
    matrix.packages.flatMap(({ inf }) =>
      matrix.users.map((user) => ({
        key: `${packageKey(inspectionId, inf)}\n${user}`,
        inspectionId,
        inf,
        user,
      })),
    ),
  );
}

function rowsOf(sources: readonly MatrixSource[], columns: readonly GridColumn[]): readonly GridRow[] {
  const cells = new Map<string, MatrixCell>();
  for (const { inspectionId, matrix } of sources) {
    for (const cell of matrix.cells) {
      cells.set(`${packageKey(inspectionId, cell.inf)}\n${cell.user}\n${cell.pc}`, cell);
    }
  }
  // The same PCs were asked for with each source, so all name them by the same keys.
  return (sources[0]?.matrix.pcs ?? []).map((pc) => ({
    key: pc.key,
    pc,
    cells: columns.map((column) => cells.get(`${column.key}\n${pc.key}`) ?? null),
  }));
}

/** Everything about a row that a cell shows. */
const patternOf = (row: GridRow): string =>
  row.cells
    .map((cell) => (cell === null ? '-' : [cell.outcome, cell.category, cell.code, cell.loads].join()))
    .join(';');

function mostFrequent(patterns: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  let most: readonly [string, number] | null = null;
  for (const entry of counts) if (most === null || entry[1] > most[1]) most = entry;
  return most?.[0] ?? null;
}

const families = [...new Set(windowsVersions.map((row) => familyOf(row.id)))];

function groupsOf(rows: readonly GridRow[], groupBy: Grouping): readonly GridGroup[] {
  if (rows.length === 0) return [];
  if (groupBy === 'none') return [{ name: null, rows }];
  const groups = new Map<string, GridRow[]>();
  for (const row of rows) {
    const name = groupName(row, groupBy);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  const order = (name: string) => (families.includes(name) ? families.indexOf(name) : families.length);
  const named = [...groups].map(([name, members]) => ({ name, rows: members }));
  return groupBy === 'windows' ? named.sort((a, b) => order(a.name) - order(b.name)) : named;
}

/** Users who meet the same are named once: `Asks / Refused` is an administrator who is asked and a user who is not. */
function groupName(row: GridRow, groupBy: 'windows' | 'outcome' | 'category'): string {
  if (groupBy === 'windows') return familyOf(row.pc.windows);
  const word = (cell: MatrixCell): string =>
    groupBy === 'outcome' ? outcomeWords[cell.outcome] : shownCategory(cell).name;
  return [...new Set(row.cells.filter((cell) => cell !== null).map(word))].join(' / ');
}
