import { createHash, randomBytes } from 'node:crypto';
import type { Certificate } from '../../shared/model/certificate';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { attribute, type DerNode, generalizedTime, integer, octets, oid, seq, utcTime } from './der';
import { draftSigner } from './draft-signer';
import { digestAlgorithm } from './keys';
import type { LabIdentity } from './make-certificate';
import { signedData } from './signed-data';

/**
 * A PKCS #9 countersignature over a signature value: the older Authenticode timestamp.
 * Rules: RFC 5652 section 11.4; the content type is `data`, as the public authorities write it.
 */
export function countersign(
  signer: LabIdentity,
  digest: DigestAlgorithm,
  signature: Uint8Array,
  time: Date,
): DerNode {
  const moment = attribute(OID.signingTime, utcTime(time));
  return attribute(OID.counterSignature, draftSigner(signer, digest, OID.data, signature, [moment]).finish());
}

/** Policy of the lab's timestamps: an identifier from the range that documents use for examples. */
const LAB_POLICY = '1.2.3.4.1';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * An RFC 3161 token over a signature value, as the attribute that Authenticode carries it in.
 * Rules: RFC 3161 section 2.4.2; RFC 5816 for the signing certificate's hash.
 */
export function timestampToken(
  signer: LabIdentity,
  chain: readonly Certificate[],
  digest: DigestAlgorithm,
  signature: Uint8Array,
  time: Date,
): DerNode {
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const info = seq(
    integer(1),
    oid(LAB_POLICY),
    seq(digestAlgorithm(digest), octets(createHash(digest).update(signature).digest())),
    integer(serial),
    generalizedTime(time),
  );
  const certificateHash = octets(createHash('sha256').update(signer.certificate.der).digest());
  const signing = attribute(SIGNING_CERTIFICATE_V2, seq(seq(seq(certificateHash))));
  const token = signedData({
    version: 3,
    digest,
    contentType: OID.tstInfo,
    content: octets(info),
    certificates: chain,
    signers: [draftSigner(signer, digest, OID.tstInfo, info, [signing]).finish()],
  });
  return attribute(OID.rfc3161Timestamp, token);
}
