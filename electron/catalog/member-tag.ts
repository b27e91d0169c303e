import type { DigestAlgorithm } from '../../shared/model/signature';
import { type DerReader, decodeUtf16Le, TAG, toHex } from '../der';

/** Digests by length of their hex form. */
const BY_HEX_LENGTH = new Map<number, DigestAlgorithm>([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
  [96, 'sha384'],
  [128, 'sha512'],
]);

/** Name of a member within its list: a hash nearly always, a file name in some catalogs of the Windows 2000 era. */
export interface MemberTag {
  /** Upper-case hex for a hash, else the text as it stands. */
  readonly text: string;
  /** The digest that the tag is; `null` when it is none. */
  readonly algorithm: DigestAlgorithm | null;
}

/**
 * Reads a subjectIdentifier. Version 1 lists hold the hash as UTF-16 hex with a closing NUL, version 2 the bytes
 * of the hash ("Catalog Files and Digital Signatures"; both forms in CryptCATPutMemberInfo's output). The form is
 * told from the bytes: a raw digest that happens to be readable UTF-16 hex cannot be (its length is not one).
 */
export function readMemberTag(identifier: DerReader): MemberTag {
  const { bytes, contentStart, end } = identifier.expect(TAG.octetString, 'subject identifier');
  const text = asText(bytes, contentStart, end);
  if (text === null) {
    const hex = toHex(bytes, contentStart, end);
    return { text: hex, algorithm: BY_HEX_LENGTH.get(hex.length) ?? null };
  }
  const algorithm = /^[0-9A-Fa-f]+$/.test(text) ? (BY_HEX_LENGTH.get(text.length) ?? null) : null;
  return { text: algorithm === null ? text : text.toUpperCase(), algorithm };
}

/** The identifier as UTF-16 text when it ends in a NUL and holds nothing unprintable; else `null`. */
function asText(bytes: Uint8Array, start: number, end: number): string | null {
  const length = end - start;
  if (length < 4 || length % 2 !== 0 || bytes[end - 1] !== 0 || bytes[end - 2] !== 0) return null;
  const text = decodeUtf16Le(bytes, start, end);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit === 0x7f || unit === 0xfffd) return null;
  }
  return text;
}
