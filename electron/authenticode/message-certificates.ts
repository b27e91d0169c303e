import type { Certificate } from '../../shared/model/certificate';
import { CertificateError, parseCertificate } from '../certificates';
import { contextConstructed, type DerElement, DerError, readDer, TAG, toHex } from '../der';
import type { SignerIdentifier } from './signer-info';

/** Real messages carry ten at most; each costs a parse. */
const MAX_CERTIFICATES = 256;

/**
 * The X.509 certificates of a message in order of appearance. One that cannot be read is passed over, as is any
 * other choice of CertificateSet: it may not be the one that matters.
 * @throws DerError when the set cannot be walked, or holds more than 256
 */
export function readCertificates(set: DerElement | null): readonly Certificate[] {
  if (set === null) return [];
  const certificates: Certificate[] = [];
  let count = 0;
  const walk = set.cursor();
  while (!walk.done) {
    const element = walk.next();
    count += 1;
    if (count > MAX_CERTIFICATES) {
      throw new DerError('BAD_VALUE', element.start, `More than ${MAX_CERTIFICATES} certificates`);
    }
    if (element.tag !== TAG.sequence) continue;
    try {
      certificates.push(parseCertificate(element.encoded));
    } catch (error) {
      if (!(error instanceof CertificateError)) throw error;
    }
  }
  return certificates;
}

/** Every certificate that answers to the identifier. Order in the message does not count: a SET has none. */
export function findSignerCertificates(
  identifier: SignerIdentifier,
  certificates: readonly Certificate[],
): readonly Certificate[] {
  if (identifier.kind === 'key-id') {
    const keyId = toHex(identifier.keyId);
    return certificates.filter((certificate) => certificate.subjectKeyId === keyId);
  }
  return certificates.filter((certificate) => {
    const { issuer, serial } = issuerAndSerial(certificate.der);
    return sameBytes(serial, identifier.serial) && sameBytes(issuer, identifier.issuer);
  });
}

/** Windows compares names as encoded (CertFindCertificateInStore, CERT_FIND_SUBJECT_CERT), so the bytes are read. */
function issuerAndSerial(der: Uint8Array): { issuer: Uint8Array; serial: Uint8Array } {
  const body = readDer(der, { lenientLengths: true }).first().cursor();
  body.optional(contextConstructed(0));
  const serial = body.next(TAG.integer, 'serial number').content;
  body.next(TAG.sequence, 'signature algorithm');
  return { issuer: body.next(TAG.sequence, 'issuer').encoded, serial };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
