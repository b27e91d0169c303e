/** Counts what is tried for one file. Counted, not timed: the same file is diagnosed alike on every computer. */
export interface Budget {
  /** Takes one form and the bytes that are hashed for it; `false` when there is no room for it. */
  take(bytes: number): boolean;
  readonly used: Work;
}

export interface Work {
  /** Hashed, once for each algorithm. */
  readonly bytes: number;
  /** Other forms of the file. */
  readonly forms: number;
}

/** For one file: about a quarter of a second. The lines of a short text could be tried in millions of ways. */
const most: Work = { bytes: 256 * 1024 * 1024, forms: 6_000 };
/** For each file when the many before it have used up what they have in common: the forms that tools make. */
const least: Work = { bytes: 16 * 1024 * 1024, forms: 300 };
const filesInFull = 4;

export function createBudget(limit: Work = most): Budget {
  let used: Work = { bytes: 0, forms: 0 };
  return {
    take(bytes) {
      const next = { bytes: used.bytes + bytes, forms: used.forms + 1 };
      if (next.bytes > limit.bytes || next.forms > limit.forms) return false;
      used = next;
      return true;
    },
    get used() {
      return used;
    },
  };
}

/** The budget of a source's next file, of so many bytes, when so much was used for the files before it. */
export function budgetAfter(used: Work, size: number): Budget {
  const left = (each: keyof Work) => filesInFull * most[each] - used[each];
  return createBudget({
    // Eight times its own size: what it costs stays in proportion to what was given.
    bytes: Math.min(most.bytes, Math.max(left('bytes'), least.bytes, 8 * size)),
    forms: Math.min(most.forms, Math.max(left('forms'), least.forms)),
  });
}
