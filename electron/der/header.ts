import { DerError } from './error';

/** Where an element lies, and of which type it is: all that is needed to decode a value. */
export interface DerValue {
  readonly bytes: Uint8Array;
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/**
 * Tag and length of one element: where it begins, where its content does, and where it ends. The only place that holds
 * the rules of both (ITU-T X.690 sections 8.1 and 10.1), for elements that are kept as for those that are passed by.
 */
export class DerHeader {
  /** The identifier octet, class and constructed bit included. */
  tag = 0;
  start = 0;
  contentStart = 0;
  end = 0;

  /**
   * Takes the place of the element at `offset`, which must end at or before `limit`.
   * @throws DerError
   */
  place(bytes: Uint8Array, offset: number, limit: number, lenient: boolean): void {
    const tag = bytes[offset];
    const first = bytes[offset + 1];
    if (tag === undefined || first === undefined || offset + 2 > limit) {
      throw new DerError('TRUNCATED', offset, 'The data ends inside a tag and length');
    }
    // High tag numbers occur nowhere in X.509, CMS or catalogs; their open-ended form is a known way to burn time.
    if ((tag & 0x1f) === 0x1f)
      throw new DerError('BAD_TAG', offset, 'A tag number above 30 is not supported');
    if (first === 0x80) throw new DerError('INDEFINITE_LENGTH', offset, 'An indefinite length is not DER');

    let length = first;
    let contentStart = offset + 2;
    if (first > 0x80) {
      contentStart += first & 0x7f;
      if (contentStart > limit) throw new DerError('TRUNCATED', offset, 'The data ends inside a length');
      length = longLength(bytes, offset + 2, contentStart, lenient);
    }
    const end = contentStart + length;
    if (end > limit) {
      throw new DerError('TRUNCATED', offset, `A length of ${length} runs past the end of its container`);
    }
    this.tag = tag;
    this.start = offset;
    this.contentStart = contentStart;
    this.end = end;
  }
}

function longLength(bytes: Uint8Array, from: number, to: number, lenient: boolean): number {
  let start = from;
  while (start < to && bytes[start] === 0) start += 1;
  if (to - start > 6) throw new DerError('BAD_LENGTH', from - 1, 'A length of more than six octets');
  let length = 0;
  for (let i = start; i < to; i += 1) length = length * 256 + (bytes[i] ?? 0);
  if (!lenient && (start !== from || length < 0x80)) {
    throw new DerError('BAD_LENGTH', from - 1, `A length of ${length} is not in its shortest form`);
  }
  return length;
}

/** @throws DerError UNEXPECTED_TAG, which names both tags and `what` belongs there */
export function expectTag(found: Pick<DerValue, 'tag' | 'start'>, tag: number, what: string): void {
  if (found.tag === tag) return;
  const [has, wants] = [found.tag, tag].map((octet) => octet.toString(16).padStart(2, '0'));
  throw new DerError('UNEXPECTED_TAG', found.start, `Tag ${has} where ${wants} (${what}) belongs`);
}
