import {
  type DerReader,
  decodeInteger,
  decodeLatin1,
  decodeUtf16Be,
  decodeUtf16Le,
  rememberTexts,
  TAG,
} from '../der';

/**
 * Enters the CAT_NAMEVALUE on which `reader` stands and goes on to its value: how catalogs attach text to members and
 * to themselves. Gives the name. `SEQUENCE { tag BMPString, flags INTEGER, value OCTET STRING }` (mscat.h,
 * CRYPTCATATTRIBUTE).
 * @throws DerError
 */
export function readName(reader: DerReader): string {
  reader.expect(TAG.sequence, 'name and value').enter();
  reader.next(TAG.bmpString, 'attribute name');
  const name = nameOf(reader.bytes, reader.contentStart, reader.end);
  decodeInteger(reader.next(TAG.integer, 'attribute flags'));
  reader.next(TAG.octetString, 'attribute value');
  return name;
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
