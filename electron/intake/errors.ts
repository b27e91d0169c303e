import type { Problem } from '../../shared/model/problem';

/** Why a source could not be opened, or a file of it could not be expanded. */
export type IntakeErrorCode =
  | 'NOT_FOUND'
  | 'UNREADABLE'
  | 'NOT_SUPPORTED'
  | 'NO_INF'
  | 'DAMAGED'
  | 'ENCRYPTED'
  | 'PART_MISSING'
  | 'METHOD_NOT_SUPPORTED'
  | 'TOO_LARGE'
  | 'TOO_MANY_FILES'
  | 'RATIO'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'TEMP_FAILED';

/**
 * A source, or one file of it, cannot be used. `message` is a sentence for people that names the file and what
 * to do; `path` is the file in question; `problems` are the findings made on the way, such as refused entries.
 */
export class IntakeError extends Error {
  readonly code: IntakeErrorCode;
  readonly path: string;
  readonly problems: readonly Problem[];

  constructor(fault: {
    code: IntakeErrorCode;
    message: string;
    path: string;
    problems?: readonly Problem[];
    cause?: unknown;
  }) {
    super(fault.message, fault.cause === undefined ? undefined : { cause: fault.cause });
    this.name = 'IntakeError';
    this.code = fault.code;
    this.path = fault.path;
    this.problems = fault.problems ?? [];
  }
}
