const lf = 0x0a;
const cr = 0x0d;

export interface LineEndCounts {
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
}

/**
 * How many line ends of each kind a text has; `wide` is two bytes a character, the lower first. One pass and no call
 * for each line: a text may be nothing but line ends.
 */
export function countLineEnds(bytes: Uint8Array, wide: boolean): LineEndCounts {
  let [crlf, feeds, returns] = [0, 0, 0];
  const step = wide ? 2 : 1;
  let last = 0;
  for (let at = 0; at + step <= bytes.length; at += step) {
    const byte = bytes[at];
    const character = wide && bytes[at + 1] !== 0 ? -1 : byte;
    if (character === lf) {
      feeds += 1;
      if (last === cr) crlf += 1;
    } else if (character === cr) returns += 1;
    last = character ?? -1;
  }
  return { crlf, lf: feeds - crlf, cr: returns - crlf };
}

/** The kind of all line ends, `mixed` for several, `none` for a text of one line. */
export function kindOf({ crlf, lf, cr }: LineEndCounts): 'lf' | 'cr' | 'crlf' | 'mixed' | 'none' {
  const kinds = Number(crlf > 0) + Number(lf > 0) + Number(cr > 0);
  if (kinds > 1) return 'mixed';
  if (crlf > 0) return 'crlf';
  if (lf > 0) return 'lf';
  return cr > 0 ? 'cr' : 'none';
}

/** The text with all of its line ends of one kind; `counts` are its own. */
export function withLineEnds(
  bytes: Uint8Array,
  wide: boolean,
  ends: 'crlf' | 'lf',
  counts: LineEndCounts,
): Uint8Array {
  const step = wide ? 2 : 1;
  const each = ends === 'crlf' ? 2 : 1;
  const { crlf, lf: feeds, cr: returns } = counts;
  const added = (crlf + feeds + returns) * each - 2 * crlf - feeds - returns;
  const result = new Uint8Array(bytes.length + added * step);
  let to = 0;
  let at = 0;
  for (; at + step <= bytes.length; at += step) {
    const byte = bytes[at] ?? 0;
    const character = wide && bytes[at + 1] !== 0 ? -1 : byte;
    if (character !== lf && character !== cr) {
      result[to] = byte;
      if (wide) result[to + 1] = bytes[at + 1] ?? 0;
      to += step;
      continue;
    }
    const next = at + step;
    if (character === cr && bytes[next] === lf && (!wide || bytes[next + 1] === 0)) at = next;
    if (ends === 'crlf') {
      result[to] = cr;
      to += step;
    }
    result[to] = lf;
    to += step;
  }
  // Half a character.
  if (at < bytes.length) result[to] = bytes[at] ?? 0;
  return result;
}
