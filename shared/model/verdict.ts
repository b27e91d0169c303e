import type { Certificate, PathResult } from './certificate';
import type { WindowsProfile } from './pc';

/** The six signature categories. Source: WDD signature-categories-and-driver-installation. */
export const categories = [
  'windows-signing-authority',
  'trusted-publisher',
  'untrusted-publisher',
  'unknown-publisher',
  'altered',
  'unsigned',
] as const;
export type Category = (typeof categories)[number];

/** Who made the signature and how. Source: release-signing table, R1–R6, E1, T1–T4, N. */
export const signatureTypes = [
  'inbox',
  'whql',
  'attestation',
  'cross-signed',
  'commercial',
  'trusted-signing',
  'enterprise',
  'whql-test',
  'self-signed',
  'unknown-authority',
  'none',
] as const;
export type SignatureType = (typeof signatureTypes)[number];

/** The checks in the order in which they are reported. */
export const checkIds = [
  'inf-readable',
  'files-present',
  'catalog-named',
  'catalog-present',
  'catalog-readable',
  'catalog-signed',
  'inf-in-catalog',
  'catalog-signature',
  'timestamp',
  'driver-policy',
  'certificate-chain',
  'certificate-validity',
  'certificate-usage',
  'publisher-distrusted',
  'publisher-trusted',
  'files-in-catalog',
] as const;
export type CheckId = (typeof checkIds)[number];

/** One thing that was looked at. The UI, the log, the command line and the report render the same checks. */
export interface Check {
  readonly id: CheckId;
  readonly result: 'pass' | 'fail' | 'skipped' | 'info';
  /** The code Windows gives for the finding, `0x` and eight upper-case hex digits; `0x00000000` when none. */
  readonly code: string;
  /** What was looked at, a few words. */
  readonly title: string;
  /** What was found, naming files, certificates and dates. */
  readonly detail: string;
  /** What the person can do about it; `null` when nothing is needed. */
  readonly remedy: string | null;
  /** The statement behind the check is not proved by any public source. */
  readonly unconfirmed: boolean;
}

/** What the PC at hand believes: the part of a simulated PC that a verdict depends on. */
export interface TrustContext {
  readonly windows: Pick<WindowsProfile, 'id' | 'name' | 'major' | 'minor' | 'build' | 'sha2'>;
  /** The PC's clock, ISO 8601. */
  readonly now: string;
  /** Chains may end in Microsoft's test roots. */
  readonly testRoots: boolean;
  /** Added by people, beside the roots that Windows brings. */
  readonly stores: {
    readonly root: readonly Certificate[];
    readonly trustedPublisher: readonly Certificate[];
    readonly disallowed: readonly Certificate[];
    /**
     * Roots that this PC takes for Microsoft's. Windows has no such store: it is empty except on PCs prepared
     * for the lab's stand-in, so that lab packages can show the Windows signing authority category.
     */
    readonly authority: readonly Certificate[];
  };
}

/** Every deciding condition by itself, so that policy can tell apart what the category lumps together. */
export type VerdictReason =
  | 'microsoft'
  | 'trusted'
  | 'unknown'
  | 'untrusted'
  | 'no-catalog'
  | 'invalid-catalog'
  | 'catalog-not-signed'
  | 'bad-digest'
  | 'untrusted-root'
  | 'untrusted-test-root'
  | 'no-chain'
  | 'expired'
  | 'bad-timestamp'
  | 'wrong-usage'
  | 'other-chain-error'
  | 'altered-inf'
  | 'altered-file';

export interface Verdict {
  readonly category: Category;
  readonly reason: VerdictReason;
  /** The deciding code: `0x00000000`, `0xE0000241`, `0xE0000242`, `0x800B0109`, … */
  readonly code: string;
  /** Common name of the verified signer's certificate; never taken from the INF. `null` unless the signature verified. */
  readonly publisher: string | null;
  readonly signatureType: SignatureType;
  /** What the two policies said, in the order Windows asks them. `code` is `null` when a policy was not asked. */
  readonly driverPolicyCode: string | null;
  readonly authenticodeCode: string | null;
  /** The path that was taken (first) and the others with why they failed. */
  readonly paths: readonly PathResult[];
  /** Roots of the paths that stand in for Microsoft's by the lab's doing. */
  readonly standInRoots: readonly Certificate[];
  /** What the message carries from Microsoft Code Verification Root, or from the lab's stand-in for it. */
  readonly crossCertificate: Certificate | null;
  /** Moment at which the chain was judged and why that moment. */
  readonly judgedAt: { readonly time: string; readonly by: 'timestamp' | 'clock' } | null;
  /** First altered file in verification order, relative to the source. */
  readonly alteredFile: string | null;
  /** Files named by the INF that are absent: staging ends in 0x00000002 before any prompt. */
  readonly missingFiles: readonly string[];
  /** The INF can be used at all; else `code` says why and staging ends in an error without a category's meaning. */
  readonly infUsable: boolean;
  readonly checks: readonly Check[];
  /** One sentence for a newcomer. */
  readonly summary: string;
}
