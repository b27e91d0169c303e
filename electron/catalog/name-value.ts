import {
  type DerElement,
  decodeInteger,
  decodeLatin1,
  decodeUtf16Be,
  decodeUtf16Le,
  rememberTexts,
  TAG,
} from '../der';

/** One CAT_NAMEVALUE: how catalogs attach text to members and to themselves. */
export interface NameValue {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads `SEQUENCE { tag BMPString, flags INTEGER, value OCTET STRING }` (mscat.h, CRYPTCATATTRIBUTE).
 * @throws DerError
 */
export function readNameValue(element: DerElement): NameValue {
  const fields = element.expect(TAG.sequence, 'name and value').cursor();
  const name = fields.next(TAG.bmpString, 'attribute name');
  decodeInteger(fields.next(TAG.integer, 'attribute flags'));
  const value = fields.next(TAG.octetString, 'attribute value');
  return {
    name: nameOf(name.bytes, name.contentStart, name.end),
    value: decodeText(value.bytes, value.contentStart, value.end),
  };
}

const nameOf = rememberTexts((bytes, start, end) => decodeUtf16Be(bytes.subarray(start, end)));

/**
 * Text of a value. Windows' tools write UTF-16 with a closing NUL; others have been seen to write single bytes,
 * which read as UTF-16 would be a row of Chinese characters.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  const closed = length >= 2 && bytes[end - 1] === 0 && bytes[end - 2] === 0;
  if (length % 2 === 0 && closed) return decodeUtf16Le(bytes, start, end);
  const body = bytes.subarray(start, length > 0 && bytes[end - 1] === 0 ? end - 1 : end);
  const printable = body.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (printable || length % 2 !== 0) return decodeLatin1(body);
  return decodeUtf16Le(bytes, start, end);
}
