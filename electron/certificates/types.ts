import type { DigestAlgorithm } from '../../shared/model/signature';

/**
 * How a signature value is to be checked, independent of the key that checks it.
 * `digest: null` means that the identifier names the key type alone (`rsaEncryption`, as CMS
 * `signatureAlgorithm` fields usually do) and the digest comes from elsewhere in the message.
 * `saltLength` is in bytes. Source: RFC 8017 (RSA), RFC 4055 (PSS parameters), RFC 5758 (DSA, ECDSA).
 */
export type SignatureAlgorithm =
  | { readonly kind: 'rsa'; readonly digest: DigestAlgorithm | null }
  | { readonly kind: 'rsa-pss'; readonly digest: DigestAlgorithm; readonly saltLength: number }
  | { readonly kind: 'ecdsa'; readonly digest: DigestAlgorithm | null }
  | { readonly kind: 'dsa'; readonly digest: DigestAlgorithm | null };

/** One line of the Details tab of Windows' certificate viewer. `value` may have several lines. */
export interface CertificateField {
  readonly name: string;
  readonly value: string;
  /** A critical extension. */
  readonly critical: boolean;
}
