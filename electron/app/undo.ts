import type { CertificateChange, DeletedPackage } from '../pc';

/** One certificate that came into a store that a person may change, or went out of it. */
export interface TrustStep extends CertificateChange {
  readonly store: 'trusted' | 'disallowed' | 'root';
}

/** A change that the person can take back once, while this process runs. */
export type Undo =
  | { readonly kind: 'trust'; readonly pcId: string; readonly steps: readonly TrustStep[] }
  | { readonly kind: 'package'; readonly pcId: string; readonly deleted: DeletedPackage };
