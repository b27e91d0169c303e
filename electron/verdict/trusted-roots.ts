import type { Certificate, RootKind } from '../../shared/model/certificate';
import type { TrustContext } from '../../shared/model/verdict';
import { findKnown, knownIssuers, knownRootKind } from '../certificates';

/** Names of the roots that test signatures end in. Source: Microsoft Testing Root Certificate Authority 2010. */
const testing = /\bTesting Root\b/;

/** The stores of one PC as questions, and the pool from which chains are built on it. */
export interface TrustedRoots {
  isTrusted(root: Certificate): boolean;
  isDisallowed(certificate: Certificate): boolean;
  isPublisherTrusted(leaf: Certificate): boolean;
  kindOf(root: Certificate): RootKind;
  /** Whether a root stands in for Microsoft's by the lab's doing. */
  isStandIn(root: Certificate): boolean;
  /** What a message carries, what the PC's stores hold, and the table of known certificates. */
  pool(carried: readonly Certificate[]): readonly Certificate[];
}

/**
 * Reads a PC's stores. Only the machine's stores count, and in Trusted Publishers only end-entity certificates.
 * Source: WDD trusted-publishers-certificate-store, local-machine-and-current-user-certificate-stores.
 */
export function trustedRoots(trust: TrustContext): TrustedRoots {
  const thumbprints = (certificates: readonly Certificate[]) =>
    new Set(certificates.map((certificate) => certificate.thumbprint));
  const roots = thumbprints(trust.stores.root);
  const authorities = thumbprints(trust.stores.authority);
  const disallowed = thumbprints(trust.stores.disallowed);
  const publishers = thumbprints(trust.stores.trustedPublisher);
  const kindOf = (root: Certificate): RootKind => {
    if (authorities.has(root.thumbprint)) return testing.test(root.subject) ? 'test' : 'microsoft';
    const kind = knownRootKind(root);
    return kind === 'unknown' && roots.has(root.thumbprint) ? 'enterprise' : kind;
  };
  return {
    isTrusted: (root) =>
      roots.has(root.thumbprint) ||
      (authorities.has(root.thumbprint) && kindOf(root) === 'microsoft') ||
      findKnown(root.thumbprint)?.trustedByDefault === true ||
      (trust.testRoots && kindOf(root) === 'test'),
    isDisallowed: ({ thumbprint }) => disallowed.has(thumbprint),
    isPublisherTrusted: ({ thumbprint }) => publishers.has(thumbprint),
    isStandIn: ({ thumbprint }) => authorities.has(thumbprint),
    kindOf,
    pool: (carried) => [
      ...carried,
      ...trust.stores.root,
      ...trust.stores.authority,
      ...knownIssuers([...carried, ...trust.stores.root]),
    ],
  };
}
