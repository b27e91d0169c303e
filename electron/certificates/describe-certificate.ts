import type { Certificate } from '../../shared/model/certificate';
import { describeOid } from '../../shared/windows/oids';
import { type DerElement, decodeInteger, decodeOid, readDer, TAG, toHex } from '../der';
import { listExtensions } from './describe-extensions';
import { partsOf } from './parts';
import { signatureAlgorithmOf } from './signature-algorithm';
import type { CertificateField } from './types';

const keyNames = { rsa: 'RSA', ec: 'ECC', dsa: 'DSA', unknown: 'Unknown' } as const;

/**
 * The fields of a certificate as the Details tab of Windows' certificate viewer lists them: version 1 fields, then
 * extensions (those that are not critical first), then the thumbprint. Dates are in UTC, where Windows shows local
 * time. Never throws: what cannot be decoded is shown in hex.
 * Rules: RFC 5280 section 4.1. Names and order of the fields: screenshots of certificate dialogs in WDD
 * (viewing-catalog-signatures) and public support pages; exact forms of values are unconfirmed.
 */
export function describeCertificate(certificate: Certificate): readonly CertificateField[] {
  const parts = partsOf(certificate);
  const algorithm = decoded(() => algorithmName(parts.signatureAlgorithm), 'Unknown');
  const hash =
    signatureAlgorithmOf(parts.signatureAlgorithm.encoded)?.digest ??
    certificate.signatureDigest ??
    'unknown';
  const parameters = decoded(() => keyParameters(parts.spki), '');
  const extensions = decoded(() => listExtensions(parts.extensions), []);
  return [
    plain('Version', `V${decoded(() => versionOf(parts.tbs), 1)}`),
    plain('Serial number', certificate.serial.toLowerCase()),
    plain('Signature algorithm', algorithm),
    plain('Signature hash algorithm', hash),
    plain('Issuer', nameLines(certificate.issuerName)),
    plain('Valid from', dateText(certificate.notBefore)),
    plain('Valid to', dateText(certificate.notAfter)),
    plain('Subject', nameLines(certificate.subjectName)),
    plain('Public key', `${keyNames[certificate.publicKey.algorithm]} (${certificate.publicKey.bits} Bits)`),
    ...(parameters === '' ? [] : [plain('Public key parameters', parameters)]),
    ...extensions.filter(({ critical }) => !critical),
    ...extensions.filter(({ critical }) => critical),
    plain('Thumbprint algorithm', 'sha1'),
    plain('Thumbprint', certificate.thumbprint.toLowerCase()),
  ];
}

const plain = (name: string, value: string): CertificateField => ({ name, value, critical: false });

function decoded<T>(decode: () => T, otherwise: T): T {
  try {
    return decode();
  } catch {
    return otherwise;
  }
}

/** `[0] EXPLICIT Version`: absent means 1. Source: RFC 5280 section 4.1.2.1. */
function versionOf(tbs: DerElement): number {
  const version = tbs.cursor().optional(0xa0);
  return version === null ? 1 : decodeInteger(version.inner()) + 1;
}

function algorithmName(identifier: DerElement): string {
  const oid = decodeOid(identifier.cursor().next(TAG.oid));
  return describeOid(oid)?.name ?? oid;
}

/** The parameters of the key's algorithm in hex, or the name of the curve. */
function keyParameters(spki: DerElement): string {
  const algorithm = spki.cursor().next(TAG.sequence).cursor();
  algorithm.next(TAG.oid);
  if (algorithm.done) return '';
  const parameters = readDer(algorithm.next().encoded, { lenientLengths: true });
  if (parameters.tag === TAG.oid) return curveNames[decodeOid(parameters)] ?? decodeOid(parameters);
  return spaced(toHex(parameters.encoded.subarray(0, 256)));
}

/** Source: BCRYPT_ECC_CURVE names of bcrypt.h for the curves of RFC 5480. */
const curveNames: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'ECDSA_P256',
  '1.3.132.0.34': 'ECDSA_P384',
  '1.3.132.0.35': 'ECDSA_P521',
};

const spaced = (hex: string): string => (hex.match(/../g) ?? []).join(' ').toLowerCase();

/** One attribute a line; separators inside quotes belong to a value. */
function nameLines(name: string): string {
  return (name.match(/(?:"(?:[^"]|"")*"|[^,"]|,(?! ))+/g) ?? [name])
    .map((part) => part.trim().replace('=', ' = '))
    .join('\n');
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** As an English Windows writes long dates, but in UTC and saying so. */
function dateText(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const hours = date.getUTCHours();
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${hours % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${hours < 12 ? 'AM' : 'PM'}`;
  const day = `${days[date.getUTCDay()]}, ${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
  return `${day}, ${date.getUTCFullYear()} ${clock} UTC`;
}
