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
    yield { bytes: without(bytes), changes: [{ kind: 'binary-as-text', change: 'returns-added' }] };
  }
  if (returns === 0) {
    yield { bytes: withAll(bytes, feeds), changes: [{ kind: 'binary-as-text', change: 'returns-removed' }] };
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
  let feeds = 0;
  let returns = 0;
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, at + 1)) {
    feeds += 1;
    if (bytes[at - 1] === cr) returns += 1;
  }
  return { feeds, returns };
}

function without(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => byte !== cr || bytes[at + 1] !== lf);
}

function withAll(bytes: Uint8Array, feeds: number): Uint8Array {
  const result = new Uint8Array(bytes.length + feeds);
  let to = 0;
  for (const byte of bytes) {
    if (byte === lf) result[to++] = cr;
    result[to++] = byte;
  }
  return result;
}
