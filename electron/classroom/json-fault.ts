/** A string, number or word of JSON (RFC 8259). */
const scalar =
  /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;

/** Deeper lists are no lesson; the scan ends there. */
const mostDepth = 100;

/**
 * The offset in UTF-16 code units at which a text stops being JSON, its length when it is cut off; `null` when it is
 * JSON. The system's own parser does not always tell. Linear in the text.
 */
export function jsonFault(text: string): number | null {
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found !== null;
  };
  const take = (character: string): boolean => {
    match(space);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  /** `key` reads a member's name and colon before each value. */
  const list = (end: string, depth: number, key: () => boolean): boolean => {
    if (take(end)) return true;
    do {
      if (!key() || !value(depth + 1)) return false;
    } while (take(','));
    return take(end);
  };
  const name = () => {
    match(space);
    return text[at] === '"' && match(scalar) && take(':');
  };
  const value = (depth: number): boolean => {
    if (depth > mostDepth) return false;
    if (take('{')) return list('}', depth, name);
    if (take('[')) return list(']', depth, () => true);
    return match(scalar);
  };
  if (!value(0)) return at;
  match(space);
  return at === text.length ? null : at;
}
