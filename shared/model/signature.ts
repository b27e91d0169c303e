import type { Certificate } from './certificate';

export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** `valid` speaks of mathematics only: the digest matches and the signer's key made the signature. */
export type SignatureStatus =
  | 'valid'
  | 'bad-digest'
  | 'no-signer'
  | 'no-certificate'
  | 'malformed'
  | 'unsupported';

/** A countersignature: somebody's word on when the signature existed. Trust in that somebody is judged later. */
export interface Timestamp {
  readonly kind: 'rfc3161' | 'authenticode';
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Subject of the time-stamping certificate. */
  readonly authority: string;
  readonly status: SignatureStatus;
  /** `0x00000000` or `0x80096005` TRUST_E_TIME_STAMP and its kin. */
  readonly code: string;
  readonly detail: string;
  readonly digestAlgorithm: DigestAlgorithm | null;
  readonly signer: Certificate | null;
  readonly certificates: readonly Certificate[];
}

/** One Authenticode signature (CMS SignedData) over a catalog's CTL or a file's SpcIndirectData. */
export interface Signature {
  readonly status: SignatureStatus;
  /** `0x00000000`, `0x80096010` bad digest, `0x80096002` no signer certificate, `0x800B0100` no signature, … */
  readonly code: string;
  readonly detail: string;
  readonly digestAlgorithm: DigestAlgorithm | null;
  /** `rsa`, `rsa-pss`, `ecdsa`; `null` when unknown. */
  readonly signatureAlgorithm: string | null;
  readonly signer: Certificate | null;
  /** Every certificate the message carries, the signer's included, in order of appearance. */
  readonly certificates: readonly Certificate[];
  /** SpcSpOpusInfo. */
  readonly programName: string | null;
  readonly moreInfoUrl: string | null;
  readonly timestamps: readonly Timestamp[];
  readonly nested: readonly Signature[];
}

/** The signature inside a PE or CAB file itself. It never signs a package; the kernel looks at it when loading. */
export interface EmbeddedSignature extends Signature {
  /** The digest that the signature vouches for, upper-case hex. */
  readonly fileDigest: string | null;
  /** The file's own digest equals `fileDigest`. */
  readonly fileDigestMatches: boolean;
  readonly hasPageHashes: boolean;
}
