import type { DigestAlgorithm } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import type { SignatureAlgorithm } from './types';

/**
 * Labels of name attributes as Windows prints them (CertNameToStr, CERT_X500_NAME_STR; wincrypt.h).
 * An attribute that is not here is shown as `OID.1.2.3`.
 */
export const nameLabels: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.13': 'Description',
  '2.5.4.17': 'PostalCode',
  '2.5.4.20': 'Phone',
  '2.5.4.42': 'G',
  '2.5.4.43': 'I',
  '1.2.840.113549.1.9.1': 'E',
  '0.9.2342.19200300.100.1.25': 'DC',
};

/** Bytes of each digest. */
export const digestLengths: Readonly<Record<DigestAlgorithm, number>> = {
  md5: 16,
  sha1: 20,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

/**
 * Signature OIDs without parameters that matter. The 1.3.14.3.2 ones are OIW's, met in certificates of the 1990s
 * and in makecert's. Source: RFC 8017, RFC 5758, OIW stable agreements part 12.
 */
export const signatureOids: Readonly<Record<string, SignatureAlgorithm>> = {
  [OID.rsa]: { kind: 'rsa', digest: null },
  [OID.md5Rsa]: { kind: 'rsa', digest: 'md5' },
  [OID.sha1Rsa]: { kind: 'rsa', digest: 'sha1' },
  [OID.sha256Rsa]: { kind: 'rsa', digest: 'sha256' },
  [OID.sha384Rsa]: { kind: 'rsa', digest: 'sha384' },
  [OID.sha512Rsa]: { kind: 'rsa', digest: 'sha512' },
  [OID.sha1RsaOiw]: { kind: 'rsa', digest: 'sha1' },
  '1.3.14.3.2.3': { kind: 'rsa', digest: 'md5' },
  '1.3.14.3.2.15': { kind: 'rsa', digest: 'sha1' },
  [OID.ecPublicKey]: { kind: 'ecdsa', digest: null },
  [OID.ecdsaSha1]: { kind: 'ecdsa', digest: 'sha1' },
  [OID.ecdsaSha256]: { kind: 'ecdsa', digest: 'sha256' },
  [OID.ecdsaSha384]: { kind: 'ecdsa', digest: 'sha384' },
  [OID.ecdsaSha512]: { kind: 'ecdsa', digest: 'sha512' },
  [OID.dsa]: { kind: 'dsa', digest: null },
  [OID.dsaSha1]: { kind: 'dsa', digest: 'sha1' },
  [OID.dsaSha256]: { kind: 'dsa', digest: 'sha256' },
  '1.3.14.3.2.27': { kind: 'dsa', digest: 'sha1' },
};

/** Public key OIDs. Source: RFC 3279, RFC 4055, RFC 5480. */
export const keyOids: Readonly<Record<string, 'rsa' | 'ec' | 'dsa'>> = {
  [OID.rsa]: 'rsa',
  [OID.rsaPss]: 'rsa',
  [OID.ecPublicKey]: 'ec',
  [OID.dsa]: 'dsa',
  '1.3.14.3.2.12': 'dsa',
};

/** Sizes in bits of the named curves. Source: RFC 5480 section 2.1.1.1, RFC 5639, SEC 2. */
export const curveBits: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.1': 192,
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.10': 256,
  '1.3.132.0.33': 224,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
  '1.3.36.3.3.2.8.1.1.7': 256,
  '1.3.36.3.3.2.8.1.1.11': 384,
  '1.3.36.3.3.2.8.1.1.13': 512,
};

/**
 * Extensions that Windows' chain engine recognises, so that their being critical is no fault by itself. Name and
 * policy constraints among them are not evaluated by this product.
 * Source: RFC 5280 section 4.2; szOID_* extension names of wincrypt.h.
 */
export const recognisedExtensions: ReadonlySet<string> = new Set([
  '2.5.29.1',
  '2.5.29.10',
  OID.extSubjectKeyId,
  OID.extKeyUsage,
  '2.5.29.17',
  '2.5.29.18',
  OID.extBasicConstraints,
  OID.extNameConstraints,
  '2.5.29.31',
  OID.extPolicies,
  '2.5.29.33',
  OID.extAuthorityKeyId,
  '2.5.29.36',
  OID.extEku,
  '2.5.29.46',
  '2.5.29.54',
  '1.3.6.1.5.5.7.1.1',
  '1.3.6.1.4.1.311.21.1',
  '1.3.6.1.4.1.311.21.7',
  '1.3.6.1.4.1.311.21.10',
  '1.3.6.1.4.1.311.21.11',
  '1.3.6.1.4.1.311.21.12',
  '2.16.840.1.113730.1.1',
]);
