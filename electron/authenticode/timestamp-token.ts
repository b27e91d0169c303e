import { createHash } from 'node:crypto';
import type { Certificate } from '../../shared/model/certificate';
import type { Timestamp } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { type DerElement, decodeOctets, decodeTime, readDigestAlgorithm, readSignedData, TAG } from '../der';
import { readCertificates } from './message-certificates';
import { type Outcome, outcome } from './outcome';
import { readSignerInfo } from './signer-info';
import { timestampOf } from './timestamp';
import { verifySigner } from './verify-signer';

/**
 * Reads an RFC 3161 token over a signature value: the token's own signature, and its imprint of that value.
 * Certificates of the surrounding message help out when the token leaves its own away (certReq false).
 * Source: RFC 3161 section 2.4.2; szOID_RFC3161_counterSign in wincrypt.h.
 * @throws DerError
 */
export function readTimestampToken(
  token: DerElement,
  countersigned: Uint8Array,
  outerCertificates: readonly Certificate[],
): Timestamp {
  const frame = readSignedData(token);
  const own = readCertificates(frame.certificates);
  const signers = frame.signerInfos.children();
  const [first] = signers;
  const base = { kind: 'rfc3161', certificates: own } as const;
  if (frame.content === null || frame.contentType !== OID.tstInfo || first === undefined) {
    const result = outcome('malformed', 'The token holds no signed time.');
    return timestampOf({ ...base, time: '', signer: null, digestAlgorithm: null, result });
  }
  const info = readTstInfo(frame.content);
  const signer = readSignerInfo(first);
  const verdict = verifySigner(signer, [...own, ...outerCertificates], {
    content: frame.content.content,
    contentType: OID.tstInfo,
    allowBareHash: false,
  });
  const result =
    verdict.status !== 'valid'
      ? verdict
      : signers.length > 1
        ? severalSigners()
        : checkImprint(info, countersigned);
  return timestampOf({
    ...base,
    time: info.time,
    signer: verdict.certificate,
    digestAlgorithm: signer.digest,
    result: result ?? verdict,
  });
}

interface TstInfo {
  readonly algorithm: ReturnType<typeof readDigestAlgorithm>;
  readonly imprint: Uint8Array;
  readonly time: string;
}

function readTstInfo(octets: DerElement): TstInfo {
  const fields = octets.expect(TAG.octetString, 'TSTInfo').inner().expect(TAG.sequence, 'TSTInfo').cursor();
  fields.next(TAG.integer, 'version');
  fields.next(TAG.oid, 'policy');
  const imprint = fields.next(TAG.sequence, 'message imprint').cursor();
  const algorithm = readDigestAlgorithm(imprint.next());
  const digest = decodeOctets(imprint.next());
  fields.next(TAG.integer, 'serial number');
  return { algorithm, imprint: digest, time: decodeTime(fields.next(TAG.generalizedTime, 'time')) };
}

/** The imprint may use another digest than the token's own signature. */
function checkImprint(info: TstInfo, countersigned: Uint8Array): Outcome | null {
  if (info.algorithm === null) return outcome('unsupported', 'The digest of the token is not supported.');
  const actual = createHash(info.algorithm).update(countersigned).digest();
  if (actual.equals(info.imprint)) return null;
  return outcome('bad-digest', 'The token speaks of another signature than this one.');
}

const severalSigners = (): Outcome => outcome('unsupported', 'The token has more than one signer.');
