/**
 * An X.509 certificate as every room speaks of it. Plain data: it survives structured cloning.
 * Hex is upper-case without separators; dates are ISO 8601 in UTC with seconds.
 */
export interface Certificate {
  /** What Windows shows: the common name, else the last OU, else O, else the whole name. */
  readonly subject: string;
  readonly issuer: string;
  /** Distinguished name in X.500 display order, such as `CN=Contoso, O=Contoso Ltd, C=US`. */
  readonly subjectName: string;
  readonly issuerName: string;
  readonly serial: string;
  /** SHA-1 over the DER: Windows' thumbprint. */
  readonly thumbprint: string;
  readonly thumbprint256: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Extended key usages as dotted OIDs; `null` when the extension is absent (any use). */
  readonly ekus: readonly string[] | null;
  /** Key usage bit names of RFC 5280 (`digitalSignature`, `keyCertSign`, …); `null` when absent. */
  readonly keyUsage: readonly string[] | null;
  /** `null` when the extension is absent. `pathLength` is `null` when unlimited. */
  readonly basicConstraints: { readonly ca: boolean; readonly pathLength: number | null } | null;
  /** Dotted OIDs of critical extensions that this product does not interpret. */
  readonly unknownCriticalExtensions: readonly string[];
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: string | null;
  /** `sha256` of `sha256WithRSAEncryption`, and so on; `null` when the algorithm is unknown. */
  readonly signatureDigest: string | null;
  readonly publicKey: { readonly algorithm: 'rsa' | 'ec' | 'dsa' | 'unknown'; readonly bits: number };
  /** Issuer name equals subject name, byte for byte. Says nothing of the signature. */
  readonly selfIssued: boolean;
  readonly der: Uint8Array;
}

/** Where a root comes from, in the words of the command line's JSON. */
export type RootKind = 'microsoft' | 'public' | 'enterprise' | 'test' | 'unknown';

/** A row of the table of known certificates. */
export interface KnownCertificate {
  readonly certificate: Certificate;
  readonly role: 'root' | 'intermediate' | 'cross' | 'timestamping';
  /** For roots: its kind; `microsoft` only for Microsoft product roots that vouch for drivers. */
  readonly kind: RootKind;
  /** In the machine's Root store of a Windows PC as it comes, once it has met the root. */
  readonly trustedByDefault: boolean;
  readonly source: string;
  /** What a person should know of it, such as that Microsoft has since withdrawn it. */
  readonly note?: string;
}

/** A path from a leaf towards a root, leaf first. Every link's signature has been checked mathematically. */
export interface CertificatePath {
  readonly certificates: readonly Certificate[];
  /** `root`: ends in a self-issued certificate. `partial`: the last issuer could not be found. */
  readonly end: 'root' | 'partial';
}

/** Why a path is, or is not, good for a purpose at a moment on a PC. */
export interface PathResult {
  readonly path: CertificatePath;
  /** `0x00000000`, or the code that WinVerifyTrust would give, such as `0x800B0109`. */
  readonly code: string;
  /** One sentence naming the certificate that decides. */
  readonly detail: string;
  readonly root: Certificate | null;
  readonly rootKind: RootKind;
  readonly rootTrusted: boolean;
}
