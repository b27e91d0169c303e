/** Which line of a log stands in which row. Lines count from 1, rows from 0. All pure. */

export interface RowMap {
  readonly rows: number;
  /** The line in a row; of a row that does not exist, the nearest that does. */
  lineOf(row: number): number;
  /** The row of a line; of a line that is not shown, the nearest row before it, or 0. */
  rowOf(line: number): number;
  shows(line: number): boolean;
}

/** Lines that are not shown, both ends included. */
export interface HiddenLines {
  readonly first: number;
  readonly last: number;
}

/** The last place of a sorted list whose value is at most `value`; -1 when there is none. */
export function lastAtMost<T>(sorted: readonly T[], value: number, of: (item: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && of(item) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** In order, without overlaps, within the log. */
function merged(hidden: readonly HiddenLines[], lines: number): readonly HiddenLines[] {
  const sorted = hidden
    .map(({ first, last }) => ({ first: Math.max(1, first), last: Math.min(last, lines) }))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first);
  const all: HiddenLines[] = [];
  for (const range of sorted) {
    const before = all.at(-1);
    if (before === undefined || range.first > before.last + 1) all.push(range);
    else all[all.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
  }
  return all;
}

/** Every line, but for those that are folded away. */
export function unfoldedLines(lines: number, hidden: readonly HiddenLines[] = []): RowMap {
  let gone = 0;
  // For each gap, the row of the line after it and how many lines are gone up to there.
  const gaps = merged(hidden, lines).map(({ first, last }) => {
    gone += last - first + 1;
    return { first, last, gone, row: last - gone };
  });
  const rows = lines - gone;
  const gapBefore = (line: number) => gaps[lastAtMost(gaps, line, (gap) => gap.first)];
  return {
    rows,
    lineOf(row) {
      const at = Math.min(Math.max(0, row), Math.max(0, rows - 1));
      return at + 1 + (gaps[lastAtMost(gaps, at, (gap) => gap.row)]?.gone ?? 0);
    },
    rowOf(line) {
      const gap = gapBefore(line);
      if (gap === undefined) return Math.min(Math.max(1, line), Math.max(1, lines)) - 1;
      if (line <= gap.last) return Math.max(0, gap.row - 1);
      return Math.min(line, lines) - 1 - gap.gone;
    },
    shows(line) {
      const gap = gapBefore(line);
      return line >= 1 && line <= lines && (gap === undefined || line > gap.last);
    },
  };
}

/** Only these lines, which must be in order. */
export function onlyLines(sorted: readonly number[]): RowMap {
  const place = (line: number) => lastAtMost(sorted, line, (item) => item);
  return {
    rows: sorted.length,
    lineOf: (row) => sorted[Math.min(Math.max(0, row), sorted.length - 1)] ?? 1,
    rowOf: (line) => Math.max(0, place(line)),
    shows: (line) => sorted[place(line)] === line,
  };
}
