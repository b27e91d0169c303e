import iconv from 'iconv-lite';
import type { Form, InVain } from './observation';

/**
 * ANSI code pages of Windows besides 1252, which is tried with the line ends already.
 * Source: "Code Page Identifiers" (win32 docs): the ANSI code pages.
 */
const codePages = [
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'cp932',
  'cp936',
  'cp949',
  'cp950',
] as const;

/**
 * Forms in encodings that a driver's author may have used and a tool replaced: an ANSI code page saved as UTF-8 or
 * UTF-16, or UTF-16 with the other byte order. Empty for what is no text, and for plain ASCII but for UTF-16 BE;
 * `null` for a code page that was tried in vain.
 */
export function* otherEncodings(bytes: Uint8Array): Generator<Form | InVain> {
  const read = unicodeText(bytes);
  if (read === null) return;
  const { text, found } = read;
  const change = (original: string) => [{ kind: 'encoding', found, original }] as const;
  if (found !== 'utf-16be') yield { bytes: marked(text), changes: change('utf-16be') };
  else yield { bytes: iconv.encode(text, 'utf-16le', { addBOM: true }), changes: change('utf-16le') };
  if (found === 'utf-16be') yield { bytes: Buffer.from(text), changes: change('utf-8') };
  if (!/[^\0-\x7f]/.test(text)) return;
  for (const original of codePages) {
    const encoded = iconv.encode(text, original);
    // A character that the code page lacks cannot have come from it.
    yield iconv.decode(encoded, original) === text ? { bytes: encoded, changes: change(original) } : null;
  }
}

function unicodeText(bytes: Uint8Array): { readonly text: string; readonly found: string } | null {
  const decoders = [
    [0xff, 0xfe, 'utf-16le'],
    [0xfe, 0xff, 'utf-16be'],
  ] as const;
  const marked = decoders.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  if (marked === undefined && bytes.subarray(0, 4096).includes(0)) return null;
  const found = marked ?? 'utf-8';
  try {
    return { text: new TextDecoder(found, { fatal: true }).decode(bytes), found };
  } catch {
    return null;
  }
}

const marked = (text: string): Uint8Array => iconv.encode(text, 'utf-16be', { addBOM: true });

/**
 * How many characters a wrong guess of the encoding has destroyed: each stands as U+FFFD in UTF-8, which no code
 * page can have meant. Source: Unicode, chapter 23.8, REPLACEMENT CHARACTER.
 */
export function lostCharacters(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1 && at + 2 < bytes.length; at += 1) {
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}
