import { isAscii } from 'node:buffer';
import type { Alteration } from '../../shared/model/package';
import { decodeAnsi, encodeAnsi } from '../../shared/windows/ansi';
import { countLineEnds, kindOf, withLineEnds } from './line-ends';

/** Another form of a text file, and the change from it to the file at hand. */
export interface TextVariant {
  readonly bytes: Uint8Array;
  readonly alterations: readonly Alteration[];
}

type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

const lf = 0x0a;
const cr = 0x0d;

/**
 * The forms a text file may have had before a tool touched it: other line ends, a byte-order mark more or less,
 * another encoding, a line end more or less at its end. Likeliest first; at most a few dozen; binary files have
 * none. Line ends are by far the commonest: git and FTP change them.
 */
export function* textVariants(bytes: Uint8Array): Generator<TextVariant> {
  for (const encoded of encodings(bytes)) {
    for (const lined of lineEndForms(encoded.bytes, encoded.wide)) {
      for (const ended of endForms(lined.bytes, encoded.wide)) {
        const alterations = [...encoded.alterations, ...lined.alterations, ...ended.alterations];
        if (alterations.length > 0) yield { bytes: ended.bytes, alterations };
      }
    }
  }
}

interface EncodedForm extends TextVariant {
  /** Two bytes a character. */
  readonly wide: boolean;
}

function* encodings(bytes: Uint8Array): Generator<EncodedForm> {
  const found = encodingOf(bytes);
  if (found === null) return;
  const wide = found.encoding === 'utf-16le';
  yield { bytes, alterations: [], wide };
  const body = bytes.subarray(found.mark);
  if (found.mark > 0) {
    yield { bytes: body, alterations: [{ kind: 'byte-order-mark', change: 'added' }], wide };
  } else if (wide || !isAscii(bytes)) {
    yield {
      bytes: withMark(body, found.encoding),
      alterations: [{ kind: 'byte-order-mark', change: 'removed' }],
      wide,
    };
  }
  const text =
    found.encoding === 'windows-1252' ? decodeAnsi(body) : new TextDecoder(found.encoding).decode(body);
  // Of ASCII the Windows-1252 form is the UTF-8 form, which is among the forms already.
  const ascii = Buffer.byteLength(text) === text.length;
  for (const original of ['utf-16le', 'utf-8', 'windows-1252'] as const) {
    if (original === found.encoding || (ascii && original === 'windows-1252')) continue;
    const encoded = encode(text, original);
    if (encoded === null) continue;
    const change: Alteration = { kind: 'encoding', found: found.encoding, original };
    yield {
      bytes: original === 'utf-16le' ? withMark(encoded, original) : encoded,
      alterations: [change],
      wide: original === 'utf-16le',
    };
  }
}

/** Byte-order mark first, then valid UTF-8, else the ANSI code page. `null` for what is not text. */
function encodingOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly mark: number } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (bytes.subarray(0, 4096).includes(0)) {
    return bytes.length % 2 === 0 && bytes[1] === 0 ? { encoding: 'utf-16le', mark: 0 } : null;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8', mark: 0 };
  } catch {
    return { encoding: 'windows-1252', mark: 0 };
  }
}

function encode(text: string, encoding: Encoding): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'windows-1252': {
      const bytes = encodeAnsi(text);
      // A character that the code page lacks cannot have come from an ANSI file.
      return decodeAnsi(bytes) === text ? bytes : null;
    }
  }
}

function withMark(body: Uint8Array, encoding: Encoding): Uint8Array {
  return Buffer.concat([encoding === 'utf-16le' ? Buffer.of(0xff, 0xfe) : Buffer.of(0xef, 0xbb, 0xbf), body]);
}

/** What `textVariants` gives with other line ends and no other change. */
export function* lineEndVariants(bytes: Uint8Array): Generator<TextVariant> {
  const found = encodingOf(bytes);
  if (found === null) return;
  for (const variant of lineEndForms(bytes, found.encoding === 'utf-16le')) {
    if (variant.alterations.length > 0) yield variant;
  }
}

function* lineEndForms(bytes: Uint8Array, wide: boolean): Generator<TextVariant> {
  yield { bytes, alterations: [] };
  const counts = countLineEnds(bytes, wide);
  const found = kindOf(counts);
  if (found === 'none') return;
  for (const original of ['crlf', 'lf'] as const) {
    if (found === original) continue;
    yield {
      bytes: withLineEnds(bytes, wide, original, counts),
      alterations: [{ kind: 'line-ends', found, original }],
    };
  }
}

/** With one line end more at the end, with one less, and without trailing NULs or Ctrl-Z. */
function* endForms(bytes: Uint8Array, wide: boolean): Generator<TextVariant> {
  yield { bytes, alterations: [] };
  const step = wide ? 2 : 1;
  const newLine = [cr, lf].flatMap((character) => (wide ? [character, 0] : [character]));
  yield {
    bytes: Buffer.concat([bytes, Uint8Array.from(newLine)]),
    alterations: [{ kind: 'trailing-bytes', change: 'removed', count: newLine.length }],
  };
  let end = bytes.length;
  while (end >= step && isPadding(bytes, end - step, wide)) {
    end -= step;
    if (bytes.length - end > 16 * step) return;
    yield {
      bytes: bytes.subarray(0, end),
      alterations: [{ kind: 'trailing-bytes', change: 'added', count: bytes.length - end }],
    };
  }
}

function isPadding(bytes: Uint8Array, index: number, wide: boolean): boolean {
  const character = wide && bytes[index + 1] !== 0 ? -1 : bytes[index];
  return character === lf || character === cr || character === 0 || character === 0x1a;
}
