export type PcErrorCode =
  /** No PC of that identifier. */
  | 'NOT_FOUND'
  /** A file of the PC cannot be understood; the message names it. */
  | 'DAMAGED'
  /** A newer version of this product wrote the file. */
  | 'NEWER_VERSION'
  /** Another process has kept the PC locked for too long. */
  | 'BUSY'
  | 'NOT_A_CERTIFICATE'
  /** A PC that cannot be: an unknown Windows, an architecture it lacks, a name that is empty or taken. */
  | 'INVALID'
  /** A file that should hold an exported PC does not. */
  | 'NOT_A_PC'
  /** The file system refused. */
  | 'IO';

/** Why a simulated PC could not be read or changed. The message names the file and what to do. */
export class PcError extends Error {
  readonly code: PcErrorCode;

  constructor(code: PcErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PcError';
    this.code = code;
  }
}
