import iconv from 'iconv-lite';

/** A name read from bytes; `guess` names the code page when nothing in the archive tells which one it is. */
export interface DecodedName {
  readonly name: string;
  readonly guess: string | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const shiftJis = new TextDecoder('shift_jis', { fatal: true });

/**
 * Decodes a name. Names without the UTF-8 mark are in whatever code page the packing PC used: MS-DOS code page
 * 437 by the letter of the ZIP specification, the system's own in cabinets, so beyond ASCII it is a guess that
 * the caller reports. Source: PKWARE APPNOTE appendix D; MS-CAB, CFFILE `_A_NAME_IS_UTF`.
 */
export function decodeName(bytes: Uint8Array, markedUtf8: boolean, container: 'zip' | 'cab'): DecodedName {
  if (bytes.every((byte) => byte < 0x80)) return { name: Buffer.from(bytes).toString('latin1'), guess: null };
  const asUtf8 = strictly(utf8, bytes);
  if (asUtf8 !== null) return { name: asUtf8, guess: markedUtf8 ? null : 'UTF-8' };
  // What is marked UTF-8 and is not may hide a slash in an overlong form: single bytes cannot.
  const because = markedUtf8 ? ', because it is not the UTF-8 that it claims to be' : '';
  if (container === 'zip') {
    return { name: iconv.decode(Buffer.from(bytes), 'cp437'), guess: `code page 437${because}` };
  }
  const asJapanese = !markedUtf8 && looksJapanese(bytes) ? strictly(shiftJis, bytes) : null;
  if (asJapanese !== null) return { name: asJapanese, guess: 'code page 932' };
  return { name: iconv.decode(Buffer.from(bytes), 'windows-1252'), guess: `code page 1252${because}` };
}

/**
 * Kana and the commonest kanji start with 0x81–0x9F, which in Western code pages are rare signs; a lone accented
 * letter before an ASCII one is a valid double byte too and must not turn a German name into Japanese.
 */
function looksJapanese(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x81 && byte <= 0x9f);
}

function strictly(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
