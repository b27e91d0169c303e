import type { LogCode } from '../../shared/model/log-index';
import type { LogLineView } from '../../shared/model/log-view';

/** A piece of a line's text. */
export interface TextSegment {
  /** Where it begins. */
  readonly from: number;
  readonly text: string;
  readonly code: LogCode | null;
  readonly found: boolean;
}

/** The codes that a line names, and the one that it exits with; success needs no telling. */
export function codesOf({ text, entry }: Pick<LogLineView, 'text' | 'entry'>): readonly LogCode[] {
  const code = entry.brace?.exitCode ?? null;
  const written = code === null ? undefined : /0x[0-9a-f]{1,8}(?=\)\})/i.exec(text)?.[0];
  if (code === null || code === '0x00000000' || written === undefined) return entry.codes;
  return [...entry.codes.filter((item) => item.written !== written), { code, written, text: null }];
}

/** What is marked in a text: looked for again in each line, so it must be cheap. `null` when it is no expression. */
export function matcherOf(text: string, regex = false, matchCase = false): RegExp | null {
  if (text === '') return null;
  try {
    const source = regex ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(source, matchCase ? 'gu' : 'giu');
  } catch {
    return null;
  }
}

/** Lines up to this length are marked: an expression may take quadratic time on longer ones. */
const longestMarked = 4096;
/** More in one line help nobody. */
const mostMarked = 200;

function placesFound(text: string, matcher: RegExp | null): readonly (readonly [from: number, to: number])[] {
  if (matcher === null || text.length > longestMarked) return [];
  const places: [number, number][] = [];
  for (const found of text.matchAll(matcher)) {
    if (found[0].length > 0) places.push([found.index, found.index + found[0].length]);
    if (places.length === mostMarked) break;
  }
  return places;
}

function placesOfCodes(text: string, codes: readonly LogCode[]) {
  let at = 0;
  return codes.flatMap((code) => {
    const from = text.indexOf(code.written, at);
    if (from < 0 || code.written === '') return [];
    at = from + code.written.length;
    return [{ from, to: at, code }];
  });
}

/** A line cut where a code or something found begins or ends. Put together, the pieces are the text. Pure. */
export function textSegments(
  text: string,
  codes: readonly LogCode[],
  matcher: RegExp | null,
): readonly TextSegment[] {
  const found = placesFound(text, matcher);
  const named = placesOfCodes(text, codes);
  const edges = [0, text.length, ...found.flat(), ...named.flatMap(({ from, to }) => [from, to])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => ({
    from,
    text: text.slice(from, cuts[at + 1]),
    code: named.find((place) => place.from <= from && from < place.to)?.code ?? null,
    found: found.some(([start, end]) => start <= from && from < end),
  }));
}
