import { bufferOf } from './buffer-of';
import { DerError } from './error';
import type { DerValue } from './header';
import { TAG } from './tags';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Any of the ASN.1 character strings as text. Undecodable bytes become U+FFFD: a name that cannot be read must
 * not hide the certificate it is in. T61 is read as Latin-1, as issuers have used it (RFC 5280 appendix A note).
 * @throws DerError UNEXPECTED_TAG when it is no string type
 */
export function decodeString(value: DerValue): string {
  const content = value.bytes.subarray(value.contentStart, value.end);
  switch (value.tag) {
    case TAG.utf8String:
      return utf8.decode(content);
    case TAG.bmpString:
      return decodeUtf16Be(content);
    case TAG.universalString:
      return decodeUtf32(content);
    case TAG.printableString:
    case TAG.ia5String:
    case TAG.numericString:
    case TAG.visibleString:
    case TAG.generalString:
    case TAG.t61String:
      return decodeLatin1(content);
    default:
      throw new DerError('UNEXPECTED_TAG', value.start, 'Another type where a character string belongs');
  }
}

/** Big-endian UTF-16: content of a BMPString that is implicitly tagged. An odd byte at the end is dropped. */
export function decodeUtf16Be(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** Little-endian UTF-16, without one closing NUL: the text form inside catalogs. An odd byte is dropped. */
export function decodeUtf16Le(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const length = end - start;
  const closed = length >= 2 && length % 2 === 0 && bytes[end - 1] === 0 && bytes[end - 2] === 0;
  return bufferOf(bytes).toString('utf16le', start, start + (length & ~1) - (closed ? 2 : 0));
}

/** Single-byte text: content of an IA5String that is implicitly tagged. */
export function decodeLatin1(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1');
}

function decodeUtf32(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const high = ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
    const code = high * 0x10000 + (((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0));
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return text;
}
