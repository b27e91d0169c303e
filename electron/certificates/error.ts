/** What is wrong with bytes that should be a certificate or a part of one. */
export type CertificateErrorCode = 'NOT_DER' | 'NOT_CERTIFICATE' | 'BAD_EXTENSION' | 'TOO_LARGE';

/** Bytes that are no certificate: which rule they break, and at which byte. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';

  constructor(
    readonly code: CertificateErrorCode,
    /** Offset in the bytes that were handed in. */
    readonly offset: number,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
