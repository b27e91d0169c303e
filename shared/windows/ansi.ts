/**
 * Windows-1252, the ANSI code page of a western Windows. Written out because Node 20's
 * `TextDecoder('windows-1252')` decodes bytes 0x80–0x9F as Latin-1 controls (measured on 20.20.2).
 *
 * Code points of bytes 0x80–0x9F; everything else of the page is Latin-1.
 * Source: the WHATWG Encoding Standard's index for windows-1252, which agrees with Microsoft's code page table.
 */
const upperControls =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const special = new Map([...upperControls].map((char, index) => [char.codePointAt(0) ?? 0, 0x80 + index]));

const questionMark = 0x3f;

function toByte(codePoint: number): number {
  if (codePoint < 0x80) return codePoint;
  const mapped = special.get(codePoint);
  if (mapped !== undefined) return mapped;
  if (codePoint >= 0xa0 && codePoint <= 0xff) return codePoint;
  return questionMark;
}

/** The bytes of a text, without byte-order mark; a character that the page lacks becomes one `?`. */
export function encodeAnsi(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const char of text) {
    bytes[length] = toByte(char.codePointAt(0) ?? questionMark);
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** The text of bytes. Every byte has a character: nothing is refused. */
export function decodeAnsi(bytes: Uint8Array): string {
  // Written as UTF-16 first: characters one by one, or as an argument list, take ten times as long (measured).
  const units = new Uint8Array(2 * bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const unit = byte >= 0x80 && byte <= 0x9f ? upperControls.charCodeAt(byte - 0x80) : byte;
    units[2 * at] = unit & 0xff;
    units[2 * at + 1] = unit >>> 8;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
