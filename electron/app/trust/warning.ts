import type { Certificate } from '../../../shared/model/certificate';
import type { StoreName } from '../../../shared/model/pc';
import { findKnown, findPaths, knownIssuers } from '../../certificates';
import type { PcCertificates } from '../../pc';

/**
 * Why an entry can have no effect in the store where it is, one sentence; `null` when it can.
 * Source: WDD trusted-publishers-certificate-store: only end-entity certificates count among Trusted Publishers, and
 * their chain must end in a trusted root.
 */
export function trustWarning(
  store: StoreName,
  certificate: Certificate,
  held: PcCertificates,
  now: Date,
): string | null {
  if (store === 'root') {
    if (certificate.selfIssued) return null;
    return 'This certificate is no root: another authority issued it, so chains do not end here.';
  }
  if (store !== 'trusted') return null;
  if (certificate.basicConstraints?.ca === true) {
    return 'An authority has no effect in Trusted Publishers: only the signer’s own certificate counts there.';
  }
  if (held.disallowed.some(({ thumbprint }) => thumbprint === certificate.thumbprint)) {
    return 'This certificate is among the Untrusted Certificates, too, and distrust wins.';
  }
  const end = endOf(certificate, held);
  if (end.kind === 'untrusted') {
    return `${end.last} is not among the Trusted Roots: packages of this publisher count as unsigned until it is.`;
  }
  if (end.kind === 'unknown') {
    return `The issuer of ${end.last} is not on this PC: this entry has an effect only on packages that bring their chain along and whose root is trusted.`;
  }
  if (new Date(certificate.notAfter) < now) {
    return 'This certificate has expired: it still counts for packages that were timestamped before that.';
  }
  return null;
}

/** Where the stores and the known certificates lead; a package may carry what is lacking here. */
function endOf(
  leaf: Certificate,
  held: PcCertificates,
): { readonly kind: 'trusted' | 'untrusted' | 'unknown'; readonly last: string } {
  const own = [...held.root, ...held.authority];
  const trusted = new Set(own.map(({ thumbprint }) => thumbprint));
  const ends = findPaths(leaf, [...own, ...knownIssuers([leaf, ...own])]).map(({ certificates, end }) => {
    const last = certificates.at(-1) ?? leaf;
    if (end === 'partial') return { kind: 'unknown', last: last.subject } as const;
    const isTrusted = trusted.has(last.thumbprint) || findKnown(last.thumbprint)?.trustedByDefault === true;
    return { kind: isTrusted ? 'trusted' : 'untrusted', last: last.subject } as const;
  });
  const best = (kind: 'trusted' | 'unknown') => ends.find((each) => each.kind === kind);
  return best('trusted') ?? best('unknown') ?? ends[0] ?? { kind: 'unknown', last: leaf.subject };
}
