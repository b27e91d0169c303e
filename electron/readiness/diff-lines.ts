import type { LogDifference } from '../../shared/model/what-if';

/** More pairs of lines than these are not compared one by one: the sides then follow each other. */
const mostPairs = 4_000_000;

/** What differs at every run says nothing: times of day, dates and made-up folder names. */
const passing =
  /\d{4}\/\d\d\/\d\d|\d\d:\d\d:\d\d(?:\.\d+)?|\{[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}/gi;

/** Two texts line by line by their longest common subsequence; lines that differ in times alone are the same. */
export function diffLines(today: string, changed: string): readonly LogDifference[] {
  const [a, b] = [linesOf(today), linesOf(changed)];
  const [x, y] = [a.map(keyOf), b.map(keyOf)];
  const gone = (text: string): LogDifference => ({ kind: 'gone', text });
  const fresh = (text: string): LogDifference => ({ kind: 'new', text });
  if (a.length * b.length > mostPairs) return [...a.map(gone), ...b.map(fresh)];
  // common[i * width + j]: the length of the longest common subsequence of what is left from line i and line j on.
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [below, right] = [common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0];
      common[i * width + j] =
        x[i] === y[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, right);
    }
  }
  const found: LogDifference[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && theirs !== undefined && x[i] === y[j]) {
      found.push({ kind: 'same', text: theirs });
      i += 1;
      j += 1;
    } else if (
      theirs === undefined ||
      (mine !== undefined && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      if (mine !== undefined) found.push(gone(mine));
      i += 1;
    } else {
      found.push(fresh(theirs));
      j += 1;
    }
  }
  return found;
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.trimEnd().split(/\r?\n/));
const keyOf = (line: string): string => line.replace(passing, '·');
