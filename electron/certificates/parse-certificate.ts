import { createHash } from 'node:crypto';
import type { Certificate } from '../../shared/model/certificate';
import { type DerElement, DerError, decodeIntegerHex, decodeTime } from '../der';
import { CertificateError } from './error';
import { parseExtensions } from './extensions';
import { parseName } from './name';
import { cutCertificate, rememberParts } from './parts';
import { describePublicKey } from './public-key';
import { signatureAlgorithmOf } from './signature-algorithm';

/** Real certificates stay below 8 KB; a megabyte leaves room for odd ones and none for abuse. */
const MAX_BYTES = 1 << 20;
const MAX_REMEMBERED = 4096;

/** By SHA-256, oldest first: chains meet the same certificates again and again. */
const remembered = new Map<string, Certificate>();

/**
 * Reads one X.509 certificate, of any version. Tolerant of what real issuers made (T61 names, version 1, missing
 * or unknown extensions, OIW algorithm names), strict about bounds. The bytes are copied; equal bytes give the
 * same object.
 * Rules: RFC 5280 section 4.1.
 * @throws CertificateError with the offset of the fault
 */
export function parseCertificate(der: Uint8Array): Certificate {
  if (der.length > MAX_BYTES) {
    throw new CertificateError('TOO_LARGE', 0, `A certificate of ${der.length} bytes is not read`);
  }
  const thumbprint256 = digest('sha256', der);
  const known = remembered.get(thumbprint256);
  if (known !== undefined) return known;
  // Not slice(): a Buffer's shares memory, and a view would keep a whole catalog alive and be cloned with it.
  const certificate = read(Uint8Array.from(der), thumbprint256);
  if (remembered.size >= MAX_REMEMBERED) {
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  }
  remembered.set(thumbprint256, certificate);
  return certificate;
}

function read(der: Uint8Array, thumbprint256: string): Certificate {
  try {
    const parts = cutCertificate(der);
    const subject = parseName(parts.subject);
    const issuer = parseName(parts.issuer);
    const [notBefore, notAfter] = readValidity(parts.validity);
    const certificate: Certificate = {
      subject: subject.simple,
      issuer: issuer.simple,
      subjectName: subject.full,
      issuerName: issuer.full,
      serial: decodeIntegerHex(parts.serial),
      thumbprint: digest('sha1', der),
      thumbprint256,
      notBefore,
      notAfter,
      ...parseExtensions(parts.extensions),
      signatureDigest: signatureAlgorithmOf(parts.signatureAlgorithm.encoded)?.digest ?? null,
      publicKey: describePublicKey(parts.spki),
      selfIssued: parts.issuerKey === parts.subjectKey,
      der,
    };
    rememberParts(certificate, parts);
    return certificate;
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    const code = error.code === 'UNEXPECTED_TAG' ? 'NOT_CERTIFICATE' : 'NOT_DER';
    throw new CertificateError(code, error.offset, `Not a certificate: ${error.message}`, error);
  }
}

function readValidity(validity: DerElement): [string, string] {
  const cursor = validity.cursor();
  return [decodeTime(cursor.next()), decodeTime(cursor.next())];
}

function digest(algorithm: 'sha1' | 'sha256', bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex').toUpperCase();
}
