import { createHash } from 'node:crypto';
import type { Certificate } from '../../shared/model/certificate';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { type SignatureAlgorithm, verifyDigest, verifySignedBytes, whyNotComputed } from '../certificates';
import { decodeOctets, decodeOid } from '../der';
import { findSignerCertificates } from './message-certificates';
import { type Outcome, outcome } from './outcome';
import type { SignerInfo } from './signer-info';

/** The signer's certificate, when the message has it, and whether its key made the signature. */
export interface SignerVerdict extends Outcome {
  readonly certificate: Certificate | null;
}

export interface SignerSubject {
  /** The bytes that are signed: content octets without tag and length, or the encrypted digest being countersigned. */
  readonly content: Uint8Array;
  /** What the contentType attribute must say; `null` when it does not matter. */
  readonly contentType: string | null;
  /** VeriSign's and Symantec's PKCS #9 countersignatures sign the digest itself, without DigestInfo around it. */
  readonly allowBareHash: boolean;
}

/** Certificates that share issuer and number are at most reissues; each one costs a public-key operation. */
const MAX_CANDIDATES = 4;

/**
 * Checks one signer: the content against the signed digest, and the signature against the signer's key.
 * Steps of RFC 5652 section 5.6. Says nothing of trust in the certificate.
 * @throws DerError when the attributes are broken
 */
export function verifySigner(
  signer: SignerInfo,
  certificates: readonly Certificate[],
  subject: SignerSubject,
): SignerVerdict {
  const candidates = findSignerCertificates(signer.identifier, certificates).slice(0, MAX_CANDIDATES);
  const certificate = candidates[0] ?? null;
  const fail = (result: Outcome): SignerVerdict => ({ ...result, certificate });

  if (signer.digest === null) return fail(unsupported('digest algorithm', signer.digestOid));
  const fault = checkAttributes(signer, signer.digest, subject);
  if (fault !== null) return fail(fault);
  if (certificate === null) {
    return fail(outcome('no-certificate', "The signer's certificate is not in the message."));
  }
  if (signer.algorithm === null) return fail(unsupported('signature algorithm', signer.signatureOid));

  const message = signer.signedBytes ?? subject.content;
  for (const candidate of candidates) {
    for (const algorithm of algorithmsToTry(signer.algorithm, signer.digest)) {
      if (isSignedBy(candidate, algorithm, message, signer.signature, subject.allowBareHash)) {
        return { ...outcome('valid', `Signed by ${candidate.subject}.`), certificate: candidate };
      }
    }
  }
  const unknown = candidates.find((candidate) => whyNotComputed(candidate) !== null);
  if (unknown !== undefined) {
    const why = `${unknown.subject} ${whyNotComputed(unknown)}: whether the signature holds is not known.`;
    return { ...outcome('unsupported', why), certificate: unknown };
  }
  return fail(
    outcome(
      'bad-digest',
      `The signature was not made with the key of ${certificate.subject} over this content.`,
    ),
  );
}

/** With signed attributes, the content is bound by its digest among them (RFC 5652 section 11). */
function checkAttributes(
  signer: SignerInfo,
  digest: DigestAlgorithm,
  subject: SignerSubject,
): Outcome | null {
  if (signer.signedBytes === null) return null;
  const stated = signer.signed.single(OID.messageDigest);
  if (stated === null) return outcome('malformed', 'The signed attributes lack the digest of the content.');
  const type = signer.signed.single(OID.contentType);
  if (subject.contentType !== null && (type === null || decodeOid(type) !== subject.contentType)) {
    return outcome('malformed', 'The signed attributes speak of another type of content.');
  }
  const actual = createHash(digest).update(subject.content).digest();
  if (!actual.equals(decodeOctets(stated))) {
    return outcome('bad-digest', `The ${digest} digest of the content is not the one that was signed.`);
  }
  return null;
}

/**
 * The digest of the signed attributes is named twice, by the signature algorithm and by digestAlgorithm. They
 * nearly always agree; where they do not, writers differ on which of them counts.
 */
function algorithmsToTry(
  algorithm: SignatureAlgorithm,
  digest: DigestAlgorithm,
): readonly (SignatureAlgorithm & { digest: DigestAlgorithm })[] {
  const own = { ...algorithm, digest: algorithm.digest ?? digest };
  if (own.digest === digest || algorithm.kind === 'rsa-pss') return [own];
  return [own, { ...algorithm, digest }];
}

function isSignedBy(
  certificate: Certificate,
  algorithm: SignatureAlgorithm & { digest: DigestAlgorithm },
  message: Uint8Array,
  signature: Uint8Array,
  allowBareHash: boolean,
): boolean {
  if (algorithm.kind !== 'rsa') return verifySignedBytes(certificate, algorithm, message, signature);
  const digest = createHash(algorithm.digest).update(message).digest();
  return verifyDigest(certificate, algorithm, digest, signature, { allowBareHash });
}

const unsupported = (what: string, oid: string): Outcome =>
  outcome('unsupported', `The ${what} ${oid} is not supported.`);
