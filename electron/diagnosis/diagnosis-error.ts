/** Why a repaired copy is not written. `code` is stable; the message names the place and what to do. */
export class DiagnosisError extends Error {
  constructor(
    readonly code: 'NOTHING_TO_REPAIR' | 'TARGET_IN_USE' | 'TARGET_IN_SOURCE' | 'TOO_LARGE' | 'NOT_WRITTEN',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
