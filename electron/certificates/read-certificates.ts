import type { Certificate } from '../../shared/model/certificate';
import type { Parsed, Problem } from '../../shared/model/problem';
import { OID } from '../../shared/windows/oids';
import { type DerElement, DerError, decodeInteger, decodeOid, readDer, TAG } from '../der';
import { CertificateError } from './error';
import { parseCertificate } from './parse-certificate';
import { decodePem } from './pem';
import { isSerializedStore, readSerializedStore } from './serialized-store';

/** Certificate files are small; a dump of every root is about 700 KB. */
const MAX_FILE_BYTES = 16 << 20;
const MAX_CERTIFICATES = 10_000;

const pkcs7DataOids: readonly string[] = [OID.data, OID.signedData];

/**
 * The certificates in a file that a person brings: DER or PEM (several), a PKCS#7 bundle (`.p7b`, `.spc`), or a
 * serialised store (`.sst`). A certificate that cannot be read is reported and the others are given; a file
 * without any readable one is a problem. A PFX is refused: it holds a private key, which is nobody's business here.
 * Rules: RFC 7468 (PEM), RFC 2315 section 9 (PKCS#7), RFC 7292 section 4 (PFX), MS-OSHARED section 2.3.9.1 (SST).
 */
export function readCertificates(bytes: Uint8Array, name: string): Parsed<Certificate[]> {
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse(
      name,
      'TOO_LARGE',
      `${name} has ${bytes.length} bytes; certificate files of up to 16 MiB are read.`,
    );
  }
  try {
    const pieces = piecesOf(bytes);
    if (pieces === 'pfx') {
      const advice = 'Export the certificate without its private key, as .cer or .p7b, and add that.';
      return refuse(name, 'PRIVATE_KEY', `${name} is a PFX with a private key. ${advice}`);
    }
    return parseAll(pieces, name);
  } catch (error) {
    if (error instanceof DerError || error instanceof CertificateError) {
      const hint = 'Expected a certificate as .cer, .crt, .pem, .p7b, .spc or .sst.';
      return refuse(
        name,
        'NOT_CERTIFICATES',
        `${name} holds no certificates: ${error.message}. ${hint}`,
        error.offset,
      );
    }
    throw error;
  }
}

/** The DER of each certificate in the file, still unread. */
function piecesOf(bytes: Uint8Array): readonly Uint8Array[] | 'pfx' {
  if (isSerializedStore(bytes)) return readSerializedStore(bytes);
  const pem = decodePem(bytes);
  if (pem.length === 0) return piecesOfDer(bytes);
  const pieces = pem.map(piecesOfDer);
  return pieces.includes('pfx') ? 'pfx' : pieces.flatMap((piece) => (piece === 'pfx' ? [] : piece));
}

function piecesOfDer(bytes: Uint8Array): readonly Uint8Array[] | 'pfx' {
  // Trailing bytes: line ends that a mail program added, and OpenSSL's trust settings behind a certificate.
  const outer = readDer(bytes, { lenientLengths: true, allowTrailing: true });
  const cursor = outer.expect(TAG.sequence, 'certificate').cursor();
  const first = cursor.next();
  if (first.tag === TAG.oid) return certificatesOfSignedData(decodeOid(first), cursor.next(0xa0, 'content'));
  if (first.tag === TAG.integer && isPfx(first, cursor.optional(TAG.sequence))) return 'pfx';
  return [outer.encoded];
}

function certificatesOfSignedData(contentType: string, content: DerElement): readonly Uint8Array[] {
  if (contentType !== OID.signedData) {
    throw new CertificateError('NOT_CERTIFICATE', content.start, `A PKCS#7 message of type ${contentType}`);
  }
  const signedData = content.inner().expect(TAG.sequence, 'signed data').cursor();
  signedData.next(TAG.integer, 'version');
  signedData.next(TAG.set, 'digest algorithms');
  signedData.next(TAG.sequence, 'content');
  const set = signedData.optional(0xa0);
  // Attribute certificates carry context tags in this set; they are not X.509 certificates.
  return (set?.children() ?? []).filter((entry) => entry.tag === TAG.sequence).map((entry) => entry.encoded);
}

/** SEQUENCE { version 3, authSafe ContentInfo, … }. */
function isPfx(version: DerElement, authSafe: DerElement | null): boolean {
  if (authSafe === null || decodeInteger(version) !== 3 || authSafe.length === 0) return false;
  const type = authSafe.first();
  return type.tag === TAG.oid && pkcs7DataOids.includes(decodeOid(type));
}

function parseAll(pieces: readonly Uint8Array[], name: string): Parsed<Certificate[]> {
  const certificates = new Map<string, Certificate>();
  const problems: Problem[] = [];
  for (const [index, piece] of pieces.slice(0, MAX_CERTIFICATES).entries()) {
    try {
      const certificate = parseCertificate(piece);
      certificates.set(certificate.thumbprint256, certificate);
    } catch (error) {
      if (!(error instanceof CertificateError)) throw error;
      const message = `Certificate ${index + 1} of ${name} cannot be read: ${error.message}.`;
      problems.push({ code: error.code, severity: 'warning', message, path: name, offset: error.offset });
    }
  }
  if (pieces.length > MAX_CERTIFICATES) {
    const message = `${name} holds ${pieces.length} certificates; the first ${MAX_CERTIFICATES} are read.`;
    problems.push({ code: 'TOO_MANY', severity: 'warning', message, path: name });
  }
  if (certificates.size > 0) return { ok: true, value: [...certificates.values()], problems };
  const [first] = problems;
  return first === undefined
    ? refuse(name, 'NO_CERTIFICATES', `${name} holds no certificates.`)
    : { ok: false, problem: { ...first, severity: 'error' } };
}

function refuse(path: string, code: string, message: string, offset?: number): Parsed<Certificate[]> {
  const problem: Problem = { code, severity: 'error', message, path };
  return { ok: false, problem: offset === undefined ? problem : { ...problem, offset } };
}
