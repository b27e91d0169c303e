import type { Certificate } from '../../shared/model/certificate';
import type { DigestAlgorithm, Timestamp } from '../../shared/model/signature';
import { type Outcome, TIMESTAMP_CODE } from './outcome';

/** Puts a timestamp together. Any fault is TRUST_E_TIME_STAMP to Windows; the detail says which. */
export function timestampOf(parts: {
  readonly kind: Timestamp['kind'];
  readonly time: string;
  readonly signer: Certificate | null;
  readonly digestAlgorithm: DigestAlgorithm | null;
  readonly certificates: readonly Certificate[];
  readonly result: Outcome;
}): Timestamp {
  const { result, ...rest } = parts;
  return {
    ...rest,
    authority: parts.signer?.subject ?? '',
    status: result.status,
    code: result.status === 'valid' ? result.code : TIMESTAMP_CODE,
    detail: result.status === 'valid' ? `Countersigned by ${parts.signer?.subject ?? ''}.` : result.detail,
  };
}
