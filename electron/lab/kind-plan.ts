import type { Category } from '../../shared/model/verdict';

/** How a kind departs from a plain package of a publisher whose root is trusted and who is not known otherwise. */
export interface KindPlan {
  /** A few words, as a list of kinds shows them. */
  readonly name: string;
  /** One sentence for a person who picks a kind. */
  readonly description: string;
  /** The category on a PC that got the package's certificates into its stores and understands its digests. */
  readonly category: Category;
  readonly validity?: 'current' | 'past' | 'decade-ago';
  readonly ekus?: readonly string[];
  /** Common name of the signer, where the lab's usual one would mislead. */
  readonly publisher?: string;
  readonly selfSigned?: boolean;
  /** What the certification authorities are called, after "Driver Preflight Lab" and before "Root" and "CA". */
  readonly authorityName?: string;
  /** The message carries a cross-certificate under the lab's stand-in for a code verification root. */
  readonly crossCertified?: boolean;
  /** The message leaves out every certificate but the signer's. */
  readonly withoutChain?: boolean;
  /** Digest of everything, certificates included. */
  readonly digest?: 'sha1' | 'sha256';
  readonly catalogVersion?: 1 | 2;
  readonly timestamp?: 'rfc3161' | 'authenticode' | 'none';
  readonly catalog?: 'not-named' | 'missing' | 'unsigned' | 'damaged' | 'bad-digest';
  /** What happens to the package after it was signed. */
  readonly afterwards?: 'inf-line-ends' | 'inf' | 'file' | 'byte' | 'missing-file' | 'extra-file';
  /** Which store of the PC takes the root; none when absent certificates are the point. */
  readonly rootStore?: 'root' | 'authority' | 'none';
  readonly leafStore?: 'trusted' | 'disallowed';
  /** A signature inside each image; `nested` holds a SHA-256 one inside a SHA-1 one. */
  readonly embedded?: 'plain' | 'nested';
  /** The hash of each page of every image, in the catalog and in embedded signatures. */
  readonly pageHashes?: boolean;
  /** The PC has test signing on, which needs Secure Boot off. */
  readonly testMode?: boolean;
}
