import type { Alteration } from '../../shared/model/package';

/** What happened to a file, or what speaks for it. Counts are bytes, lines count from 1. */
export type Observation =
  | Alteration
  /** Every line end got one carriage return more. */
  | { readonly kind: 'doubled-returns' }
  /** The original has CRLF on all lines but these, which end with LF; now all are alike. */
  | {
      readonly kind: 'evened-line-ends';
      readonly found: 'lf' | 'crlf';
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'lost-characters'; readonly count: number }
  /** Line ends of a file that is no text were changed. */
  | { readonly kind: 'binary-as-text'; readonly change: 'returns-added' | 'returns-removed' }
  | { readonly kind: 'padded'; readonly count: number }
  | { readonly kind: 'zeros-cut'; readonly count: number }
  | { readonly kind: 'signature-cut'; readonly missing: number }
  | { readonly kind: 'signature-left'; readonly count: number }
  | { readonly kind: 'signed-after-change'; readonly count: number }
  | { readonly kind: 'changed-after-signing' }
  | { readonly kind: 'signed-as-it-is'; readonly signer: string; readonly time: string | null }
  | {
      readonly kind: 'whole-file-hash';
      readonly of: 'itself' | 'unsigned-form' | 'other-checksum';
    }
  | {
      readonly kind: 'not-the-file';
      readonly found: 'empty' | 'zeros' | 'lfs-pointer' | 'web-page' | 'no-image';
    }
  | { readonly kind: 'stale-copy'; readonly right: string }
  | { readonly kind: 'open-elsewhere'; readonly path: string; readonly source: string }
  | { readonly kind: 'newer-than-catalog'; readonly date: string; readonly catalog: string }
  | { readonly kind: 'swapped'; readonly listedAs: string };

/** Another form of a file: what it may have been before. */
export interface Form {
  readonly bytes: Uint8Array;
  /** From this form to the file at hand, in no order. */
  readonly changes: readonly Observation[];
}

/** A form that was made and cannot be: it costs as much as one that can. */
export type InVain = null;
