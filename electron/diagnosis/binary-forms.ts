import { countLineEnds } from '../inspection';
import type { Form } from './observation';

const lf = 0x0a;
const cr = 0x0d;

/**
 * The form that a file which is no text had before its line ends were changed as if it were one. Carriage returns that
 * were added can be taken away again for certain, ones that were removed can be put back only if the original had
 * none but before line feeds.
 */
export function* binaryForms(bytes: Uint8Array): Generator<Form> {
  const { feeds, returns } = count(bytes);
  if (feeds === 0) return;
  if (returns === feeds) {
    yield {
      bytes: withoutReturns(bytes, feeds),
      changes: [{ kind: 'binary-as-text', change: 'returns-added' }],
    };
  }
  if (returns === 0) {
    yield {
      bytes: withReturns(bytes, feeds),
      changes: [{ kind: 'binary-as-text', change: 'returns-removed' }],
    };
  }
}

/**
 * Whether a binary file looks as if its line ends had been changed: among more than a few line feeds, all or none stand
 * behind a carriage return. By chance one in 256 does.
 */
export function looksConverted(bytes: Uint8Array): 'returns-added' | 'returns-removed' | null {
  const { feeds, returns } = count(bytes);
  if (feeds >= 8 && returns === feeds) return 'returns-added';
  // Random bytes with this many line feeds would hold a CRLF with a chance of 98 in 100.
  return feeds >= 1024 && returns === 0 ? 'returns-removed' : null;
}

function count(bytes: Uint8Array): { readonly feeds: number; readonly returns: number } {
  const { crlf, lf: feeds } = countLineEnds(bytes, false);
  return { feeds: crlf + feeds, returns: crlf };
}

/** The bytes without the carriage return before each of so many line feeds; all of them must have one. */
export function withoutReturns(bytes: Uint8Array, feeds: number): Uint8Array {
  const result = new Uint8Array(bytes.length - feeds);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === cr && bytes[at + 1] === lf) continue;
    result[to++] = bytes[at] ?? 0;
  }
  return result;
}

/** The bytes with a carriage return before each of so many line feeds. */
export function withReturns(bytes: Uint8Array, feeds: number): Uint8Array {
  const result = new Uint8Array(bytes.length + feeds);
  let to = 0;
  for (const byte of bytes) {
    if (byte === lf) result[to++] = cr;
    result[to++] = byte;
  }
  return result;
}
