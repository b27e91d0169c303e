import type { SignatureStatus } from '../../shared/model/signature';

/** What the mathematics of one signer say, as status, Windows code and a sentence. */
export interface Outcome {
  readonly status: SignatureStatus;
  /** `0x00000000`, or the code of winerror.h that names the fault. */
  readonly code: string;
  readonly detail: string;
}

/** Codes of winerror.h. Which of them Windows gives for which fault is confirmed only for the first three. */
export const CODES: Readonly<Record<SignatureStatus, string>> = {
  valid: '0x00000000',
  /** TRUST_E_BAD_DIGEST */
  'bad-digest': '0x80096010',
  /** TRUST_E_NOSIGNATURE */
  'no-signer': '0x800B0100',
  /** TRUST_E_NO_SIGNER_CERT */
  'no-certificate': '0x80096002',
  /** CRYPT_E_BAD_ENCODE */
  malformed: '0x80092002',
  /** CRYPT_E_UNKNOWN_ALGO */
  unsupported: '0x80091002',
};

/** TRUST_E_TIME_STAMP, whatever is wrong with a timestamp. */
export const TIMESTAMP_CODE = '0x80096005';

/** An outcome with the code that goes with its status. */
export function outcome(status: SignatureStatus, detail: string): Outcome {
  return { status, code: CODES[status], detail };
}
