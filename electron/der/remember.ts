/** Places in the table; a hostile file can only make texts take turns in them. */
const PLACES = 512;
const MAX_BYTES = 32;

interface Remembered {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * `decode`, for texts of which a file has few but each ten thousand times over, as catalogs have identifiers and names
 * of attributes: it is done once for each, and looking it up again takes no memory.
 */
export function rememberTexts<A extends readonly unknown[]>(
  decode: (bytes: Uint8Array, start: number, end: number, ...more: A) => string,
): typeof decode {
  const table = new Array<Remembered | undefined>(PLACES).fill(undefined);
  return (bytes, start, end, ...more) => {
    if (end - start > MAX_BYTES) return decode(bytes, start, end, ...more);
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 9)) & (PLACES - 1);
    const known = table[place];
    if (known !== undefined && isSame(known.bytes, bytes, start, end)) return known.text;
    const text = decode(bytes, start, end, ...more);
    table[place] = { bytes: bytes.slice(start, end), text };
    return text;
  };
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
