import type { Form } from './observation';

const lf = 0x0a;
const cr = 0x0d;

/** The form without the second carriage return of every `CR CR LF`; none when there is no such line end. */
export function* singleReturns(bytes: Uint8Array): Generator<Form> {
  const result = new Uint8Array(bytes.length);
  let to = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === cr && bytes[index + 1] === cr && bytes[index + 2] === lf) continue;
    result[to] = bytes[index] ?? 0;
    to += 1;
  }
  if (to < bytes.length) yield { bytes: result.subarray(0, to), changes: [{ kind: 'doubled-returns' }] };
}

/**
 * Forms with CRLF on all lines but one stretch of lines with LF, as a file has into which lines of another were
 * pasted before it was signed; git and editors even such line ends out. Shortest stretch first, so there are as many
 * as the square of the lines: the caller stops. None for a file that has both kinds now.
 */
export function* unevenLineEnds(bytes: Uint8Array): Generator<Form> {
  const ends = lineEndsOf(bytes);
  const returns = ends.filter((at) => bytes[at - 1] === cr).length;
  if (ends.length < 2 || (returns !== 0 && returns !== ends.length)) return;
  const found = returns === 0 ? 'lf' : 'crlf';
  for (let length = 1; length < ends.length; length += 1) {
    for (let first = 0; first + length <= ends.length; first += 1) {
      yield {
        bytes: withReturns(bytes, ends, first, first + length),
        changes: [{ kind: 'evened-line-ends', found, first: first + 1, last: first + length }],
      };
    }
  }
}

function lineEndsOf(bytes: Uint8Array): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, at + 1)) ends.push(at);
  return ends;
}

/** CRLF at every line end but those from `first` up to, not including, `end`. */
function withReturns(bytes: Uint8Array, ends: readonly number[], first: number, end: number): Uint8Array {
  const result = new Uint8Array(bytes.length + ends.length);
  let from = 0;
  let to = 0;
  for (const [line, at] of ends.entries()) {
    const textEnd = bytes[at - 1] === cr ? at - 1 : at;
    result.set(bytes.subarray(from, textEnd), to);
    to += textEnd - from;
    if (line < first || line >= end) result[to++] = cr;
    result[to++] = lf;
    from = at + 1;
  }
  result.set(bytes.subarray(from), to);
  return result.subarray(0, to + bytes.length - from);
}
