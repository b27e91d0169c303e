/** How a singly compressed file is to be expanded. */
export type CompressedForm =
  | {
      readonly kind: 'stream';
      readonly dataOffset: number;
      /** Expanded bytes as the header claims; `null` when it does not say. */
      readonly size: number | null;
      readonly expand: (input: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'cabinet' }
  /** Not compressed at all: the bytes are the file. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'unsupported'; readonly reason: string };

/** Bytes that tell the form: SZDD's whole header and KWAJ's with its optional size. */
export const FORM_HEAD = 18;
