import type { PackageFacts } from '../../shared/model/package';
import type { WindowsProfile } from '../../shared/model/pc';
import type { DigestAlgorithm } from '../../shared/model/signature';
import type { Check, CheckId, TrustContext, Verdict, VerdictReason } from '../../shared/model/verdict';
import { code } from './codes';
import { type Finding, fail, info } from './finding';
import { judge } from './judge';

/** A verdict as one Windows reaches it, where that Windows knows less than the verdict does. */
export interface WindowsView {
  readonly verdict: Verdict;
  /** What this Windows lacks; `null` when it sees everything. */
  readonly lacks: 'sha2-signatures' | 'sha2-trusted-publishers' | null;
}

type Viewer = Pick<WindowsProfile, 'name' | 'sha2'>;

const sha2: ReadonlySet<DigestAlgorithm> = new Set(['sha256', 'sha384', 'sha512']);

/** Whether a digest is of the SHA-2 family. */
export const isSha2 = (algorithm: DigestAlgorithm | null | undefined): boolean =>
  algorithm !== null && algorithm !== undefined && sha2.has(algorithm);

/** Answers that need the signature to be understood. */
const understood: ReadonlySet<VerdictReason> = new Set([
  'microsoft',
  'trusted',
  'unknown',
  'untrusted',
  'altered-inf',
  'altered-file',
]);

/** Checks that nobody makes on a signature that cannot be read. */
const afterSignature: ReadonlySet<CheckId> = new Set([
  'timestamp',
  'driver-policy',
  'certificate-chain',
  'certificate-validity',
  'certificate-usage',
  'publisher-distrusted',
  'publisher-trusted',
]);

/**
 * The verdict in the eyes of a Windows. Where SHA-2 signatures are not understood the package counts as unsigned;
 * where only SHA-2 certificates among the trusted publishers are not, a trusted publisher counts as unknown.
 * Reports of Windows 7 without the updates differ (warning, question, Code 52 at load): the warning is taken.
 *
 * Source: appendix-4--driver-signing-issues; KB3033929, KB4474419 with KB4490628, KB2921916.
 */
export function seenByWindows(facts: PackageFacts, verdict: Verdict, windows: Viewer): WindowsView {
  const signature = facts.catalog?.signature ?? null;
  const digest = signature?.digestAlgorithm ?? null;
  if (windows.sha2.signatures !== 'yes' && understood.has(verdict.reason) && isSha2(digest)) {
    return { verdict: withoutSignature(facts, verdict, windows), lacks: 'sha2-signatures' };
  }
  const hidden = !windows.sha2.trustedPublishers && isSha2(digestOf(signature?.signer?.signatureDigest));
  if (verdict.reason === 'trusted' && hidden) {
    return { verdict: withoutTrust(verdict, windows), lacks: 'sha2-trusted-publishers' };
  }
  return { verdict, lacks: null };
}

/** The verdict that the person at a PC is shown: as its Windows sees the package. Staging takes that of `judge`. */
export function judgeAsSeen(facts: PackageFacts, trust: TrustContext): Verdict {
  return seenByWindows(facts, judge(facts, trust), trust.windows).verdict;
}

function withoutSignature(facts: PackageFacts, verdict: Verdict, { name, sha2: known }: Viewer): Verdict {
  const signer = facts.catalog?.signature?.signer?.subject ?? 'Somebody';
  const digest = (facts.catalog?.signature?.digestAlgorithm ?? 'sha256').replace('sha', 'SHA-');
  const unread = fail(
    code.noSignature,
    `${name} cannot read ${digest} signatures, so it sees none.`,
    known.signatures === 'limited'
      ? 'Sign the catalog with SHA-1 for this Windows, or install on a newer one.'
      : 'Install KB4474419 and KB4490628 (or KB3033929) on this PC, or sign the catalog with SHA-1 for this Windows.',
    true,
  );
  const skipped: Finding = {
    result: 'skipped',
    code: code.ok,
    detail: `Not asked: ${name} cannot read the signature.`,
    remedy: null,
    unconfirmed: false,
  };
  return {
    ...verdict,
    category: 'unsigned',
    reason: 'catalog-not-signed',
    // The INF is looked up before the signature is read.
    code: verdict.reason === 'altered-inf' ? verdict.code : code.noSignature,
    publisher: null,
    driverPolicyCode: code.noSignature,
    authenticodeCode: code.noSignature,
    judgedAt: null,
    alteredFile: verdict.reason === 'altered-inf' ? verdict.alteredFile : null,
    checks: verdict.checks.map((check) =>
      check.id === 'catalog-signature'
        ? { ...check, ...unread }
        : afterSignature.has(check.id)
          ? { ...check, ...skipped }
          : check,
    ),
    summary: verdict.infUsable
      ? `${signer} signed this package with ${digest}, which ${name} cannot read, so it counts as unsigned.`
      : verdict.summary,
  };
}

function withoutTrust(verdict: Verdict, { name }: Viewer): Verdict {
  const publisher = verdict.publisher ?? 'The signer';
  const hidden: Finding = {
    ...info(
      `The certificate of ${publisher} is in Trusted Publishers, but ${name} does not find certificates signed with SHA-2 there.`,
      code.trustNotEstablished,
      'Install the hotfix KB2921916 on this PC.',
    ),
    unconfirmed: true,
  };
  return {
    ...verdict,
    category: 'unknown-publisher',
    reason: 'unknown',
    code: code.trustNotEstablished,
    authenticodeCode: code.trustNotEstablished,
    checks: verdict.checks.map(
      (check): Check => (check.id === 'publisher-trusted' ? { ...check, ...hidden } : check),
    ),
    summary: verdict.infUsable
      ? `${publisher} is among the trusted publishers, but ${name} does not see its SHA-2 certificate there, so it asks.`
      : verdict.summary,
  };
}

function digestOf(name: string | null | undefined): DigestAlgorithm | null {
  return name === 'sha256' || name === 'sha384' || name === 'sha512' ? name : null;
}
