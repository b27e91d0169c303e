import type { Certificate } from '../../shared/model/certificate';
import { type DerElement, decodeBits, readDer, TAG } from '../der';

/** Places inside a certificate that chain building and verification need and that the model does not carry. */
export interface CertificateParts {
  readonly tbs: DerElement;
  /** From inside `tbs`, in order. */
  readonly serial: DerElement;
  readonly issuer: DerElement;
  readonly validity: DerElement;
  readonly subject: DerElement;
  readonly spki: DerElement;
  readonly extensions: DerElement | null;
  readonly signatureAlgorithm: DerElement;
  readonly signature: Uint8Array;
  /** Names as map keys: equal when the names are equal, byte for byte. */
  readonly issuerKey: string;
  readonly subjectKey: string;
}

/**
 * Cuts a certificate into its parts without reading them.
 * Rules: RFC 5280 section 4.1. Lengths in long form where short would do are accepted: issuers of the 1990s made
 * such, and Windows reads them.
 * @throws DerError
 */
export function cutCertificate(der: Uint8Array): CertificateParts {
  const outer = readDer(der, { lenientLengths: true }).expect(TAG.sequence, 'certificate').cursor();
  const tbs = outer.next(TAG.sequence, 'certificate body');
  const signatureAlgorithm = outer.next(TAG.sequence, 'signature algorithm');
  const { octets } = decodeBits(outer.next(TAG.bitString, 'signature'));

  const body = tbs.cursor();
  body.optional(0xa0);
  const serial = body.next(TAG.integer, 'serial number');
  body.next(TAG.sequence, 'signature algorithm');
  const issuer = body.next(TAG.sequence, 'issuer');
  const validity = body.next(TAG.sequence, 'validity');
  const subject = body.next(TAG.sequence, 'subject');
  const spki = body.next(TAG.sequence, 'public key');
  for (const uniqueId of [0x81, 0xa1, 0x82, 0xa2]) body.optional(uniqueId);
  return {
    tbs,
    serial,
    issuer,
    validity,
    subject,
    spki,
    extensions: body.optional(0xa3)?.inner() ?? null,
    signatureAlgorithm,
    signature: octets,
    issuerKey: nameKey(issuer),
    subjectKey: nameKey(subject),
  };
}

const partsByCertificate = new WeakMap<Certificate, CertificateParts>();

/** The parts of a parsed certificate, also of one that came from another thread as plain data. */
export function partsOf(certificate: Certificate): CertificateParts {
  let parts = partsByCertificate.get(certificate);
  if (parts === undefined) {
    parts = cutCertificate(certificate.der);
    partsByCertificate.set(certificate, parts);
  }
  return parts;
}

/** Keeps parts that are known already. */
export function rememberParts(certificate: Certificate, parts: CertificateParts): void {
  partsByCertificate.set(certificate, parts);
}

function nameKey(name: DerElement): string {
  const { buffer, byteOffset, byteLength } = name.content;
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}
