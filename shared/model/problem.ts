/** How much a problem matters: an `error` stops the use of what it names, a `warning` does not. */
export type ProblemSeverity = 'error' | 'warning' | 'info';

/**
 * One thing that is wrong with an input, told so that a person can act on it.
 * Parsers return problems; they never throw past their room.
 */
export interface Problem {
  /** Stable identifier within the room that reports it, upper-case with underscores, such as `TOO_DEEP`. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  /** One sentence that names the offending value and, where there is one, what to do. */
  readonly message: string;
  /** Path of the file, relative to the dropped source, forward slashes. */
  readonly path?: string;
  /** 1-based line of a text file. */
  readonly line?: number;
  /** 1-based column, in UTF-16 code units, of a text file. */
  readonly column?: number;
  /** Byte offset in a binary file. */
  readonly offset?: number;
}

/** A parser's answer: a value, or the problem that prevented it. Problems that did not prevent it ride along. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };
