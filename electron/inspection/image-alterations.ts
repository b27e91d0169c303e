import type { Alteration } from '../../shared/model/package';
import { imageExtent } from '../authenticode';

export interface ImageAlterations {
  /** Other forms of the image; one whose hash the catalog lists proves the alteration. */
  readonly candidates: readonly { readonly alteration: Alteration; readonly bytes: () => Uint8Array }[];
  /** What the headers show without a proof. */
  readonly evidence: readonly Alteration[];
}

const none: ImageAlterations = { candidates: [], evidence: [] };

/**
 * How a PE image may have been cut or padded. Re-signing needs no form of its own: the Authenticode digest leaves
 * the signature out.
 */
export function imageAlterations(bytes: Uint8Array): ImageAlterations {
  const end = imageEnd(bytes);
  if (end === null) return none;
  if (end > bytes.length) {
    return { candidates: [], evidence: [{ kind: 'truncated', expected: end, found: bytes.length }] };
  }
  if (end === bytes.length) return none;
  return {
    candidates: [
      {
        alteration: { kind: 'trailing-bytes', change: 'added', count: bytes.length - end },
        bytes: () => bytes.subarray(0, end),
      },
    ],
    evidence: [],
  };
}

/** The offset behind the last byte that the headers account for; `null` when this is no PE image. */
function imageEnd(bytes: Uint8Array): number | null {
  const extent = imageExtent(bytes);
  return extent === null ? null : Math.max(extent.sectionsEnd, extent.signature?.end ?? 0);
}
