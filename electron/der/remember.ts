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
export function rememberTexts(
  decode: (bytes: Uint8Array, start: number, end: number) => string,
): typeof decode {
  const table = new Array<Remembered | undefined>(PLACES).fill(undefined);
  return (bytes, start, end) => {
    if (end - start > MAX_BYTES) return decode(bytes, start, end);
    const place = placeOf(bytes, start, end);
    const known = table[place];
    if (known !== undefined && isSame(known.bytes, bytes, start, end)) return known.text;
    const text = decode(bytes, start, end);
    table[place] = { bytes: bytes.slice(start, end), text };
    return text;
  };
}

/** By length and the bytes in which identifiers of one arc, and names, differ; what shares a place is decoded again. */
function placeOf(bytes: Uint8Array, start: number, end: number): number {
  const middle = bytes[(start + end) >> 1] ?? 0;
  const last = (bytes[end - 1] ?? 0) + 5 * (bytes[end - 2] ?? 0) + 23 * (bytes[end - 4] ?? 0);
  return (end - start + 3 * middle + 7 * last) & (PLACES - 1);
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
