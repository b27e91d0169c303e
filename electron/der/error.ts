/** What is wrong with a DER encoding. */
export type DerErrorCode =
  | 'TRUNCATED'
  | 'BAD_TAG'
  | 'BAD_LENGTH'
  | 'INDEFINITE_LENGTH'
  | 'TOO_DEEP'
  | 'TRAILING_DATA'
  | 'UNEXPECTED_TAG'
  | 'BAD_VALUE';

/** Broken DER: the rule that is broken, and the byte at which it is. Rooms turn it into a `Problem`. */
export class DerError extends Error {
  override readonly name = 'DerError';

  constructor(
    readonly code: DerErrorCode,
    /** Offset in the buffer that was handed to `readDer`. */
    readonly offset: number,
    message: string,
  ) {
    super(`${message} at byte ${offset}`);
  }
}
