import { column } from './columns';

/** Lines kept of each severity; the search finds the others. */
const LIMIT = 1_000_000;

/** Which lines are warnings or errors: all of them counted, the first million known by number. */
export interface SevereLines {
  readonly count: number;
  readonly full: boolean;
  /** `line` counts from 0. */
  add(line: number): void;
  /** 1-based numbers of at most `count` lines, from the `from`-th on. */
  slice(from: number, count: number): readonly number[];
}

export function createSevereLines(limit = LIMIT): SevereLines {
  const lines = column(Uint32Array);
  let all = 0;
  return {
    get count() {
      return all;
    },
    get full() {
      return all > lines.length;
    },
    add(line) {
      all += 1;
      if (lines.length < limit) lines.push(line);
    },
    slice(from, count) {
      const length = Math.max(0, Math.min(count, lines.length - from));
      return Array.from({ length }, (_, at) => lines.get(from + at) + 1);
    },
  };
}
