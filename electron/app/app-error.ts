export type AppErrorCode =
  /** A name, option or argument that means nothing. */
  | 'USAGE'
  /** An input that could not be read; the message names it and says why. */
  | 'UNREADABLE'
  | 'UNKNOWN_CALL'
  | 'INVALID_ARGUMENT'
  /** An inspection, run or PC that is not, or no longer, there. */
  | 'NOT_FOUND'
  | 'CANCELLED'
  | 'INTERNAL';

/** A failed call. `message` is for the person: it names the file or value and says what to do. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
