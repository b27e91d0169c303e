import type { Certificate } from '../../shared/model/certificate';
import type { Timestamp } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { type DerElement, DerError } from '../der';
import { readCountersignature } from './countersignature';
import { outcome } from './outcome';
import type { SignerInfo } from './signer-info';
import { timestampOf } from './timestamp';
import { readTimestampToken } from './timestamp-token';
import type { WorkBudget } from './work-budget';

type Reader = typeof readCountersignature;

const KINDS: readonly (readonly [type: string, kind: Timestamp['kind'], read: Reader])[] = [
  [OID.rfc3161Timestamp, 'rfc3161', readTimestampToken],
  [OID.timeStampToken, 'rfc3161', readTimestampToken],
  [OID.counterSignature, 'authenticode', readCountersignature],
];

/** Every timestamp of a signer, of both kinds, broken ones included. Those beyond the budget are passed over. */
export function readTimestamps(
  signer: SignerInfo,
  certificates: readonly Certificate[],
  budget: WorkBudget,
): readonly Timestamp[] {
  return KINDS.flatMap(([type, kind, read]) =>
    signer.unsigned
      .all(type)
      .filter(() => budget.take())
      .map((value) => readOne(kind, read, value, signer.signature, certificates)),
  );
}

function readOne(
  kind: Timestamp['kind'],
  read: Reader,
  value: DerElement,
  countersigned: Uint8Array,
  certificates: readonly Certificate[],
): Timestamp {
  try {
    return read(value, countersigned, certificates);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    const result = outcome('malformed', `The timestamp cannot be read: ${error.message}.`);
    return timestampOf({ kind, time: '', signer: null, digestAlgorithm: null, certificates: [], result });
  }
}
