import type { Problem } from './problem';
import type { DigestAlgorithm, Signature } from './signature';

/** One trusted subject of the CTL: a hash that the catalog vouches for. */
export interface CatalogMember {
  /** Upper-case hex of the hash when the tag is one; else the tag's text. */
  readonly tag: string;
  /** Hashes this member vouches for: its tag, and the digest of its indirect data. Upper-case hex. */
  readonly digests: readonly { readonly algorithm: DigestAlgorithm; readonly value: string }[];
  readonly file: string | null;
  readonly osAttr: string | null;
  readonly subject: 'pe' | 'cab' | 'flat' | 'unknown';
  readonly hasIndirectData: boolean;
}

/** A security catalog (`.cat`) as read: whom it trusts to be what, and who signed that list. */
export interface Catalog {
  readonly version: 1 | 2;
  readonly listIdentifier: string;
  /** ISO 8601, UTC; `null` when unreadable. */
  readonly thisUpdate: string | null;
  readonly members: readonly CatalogMember[];
  /** Header attributes: OS, HWID1…n, OSAttr, Submission ID, … */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly problems: readonly Problem[];
}

/** A catalog of a package with its signature; `catalog` is `null` when the file is not a readable catalog. */
export interface CatalogFacts {
  readonly path: string;
  readonly size: number;
  readonly catalog: Catalog | null;
  /** Why it is unreadable. */
  readonly problem: Problem | null;
  /** `null` when there is no signature at all. */
  readonly signature: Signature | null;
}
