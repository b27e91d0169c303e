import type { Certificate } from '../../shared/model/certificate';
import type { Timestamp } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { type DerElement, decodeTime } from '../der';
import { outcome } from './outcome';
import { readSignerInfo } from './signer-info';
import { timestampOf } from './timestamp';
import { verifySigner } from './verify-signer';

/**
 * Reads a PKCS #9 countersignature, the older kind of Authenticode timestamp: a SignerInfo over the signature
 * value, with the time among its signed attributes and its certificate in the surrounding message.
 * Source: RFC 5652 section 11.4; "Windows Authenticode Portable Executable Signature Format", section
 * "Authenticode-Specific Structures in SignerInfo".
 * @throws DerError
 */
export function readCountersignature(
  element: DerElement,
  countersigned: Uint8Array,
  certificates: readonly Certificate[],
): Timestamp {
  const signer = readSignerInfo(element);
  const verdict = verifySigner(signer, certificates, {
    content: countersigned,
    contentType: null,
    allowBareHash: true,
  });
  const time = signer.signed.single(OID.signingTime);
  const result =
    time === null && verdict.status === 'valid'
      ? outcome('malformed', 'The countersignature does not say when it was made.')
      : verdict;
  return timestampOf({
    kind: 'authenticode',
    time: time === null ? '' : decodeTime(time),
    signer: verdict.certificate,
    digestAlgorithm: signer.digest,
    certificates: [],
    result,
  });
}
