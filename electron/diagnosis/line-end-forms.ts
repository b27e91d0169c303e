import { countLineEnds } from '../inspection';
import { withoutReturns, withReturns } from './binary-forms';
import type { Form } from './observation';

const lf = 0x0a;
const cr = 0x0d;

/** The form without the second carriage return of every `CR CR LF`; none when there is no such line end. */
export function* singleReturns(bytes: Uint8Array): Generator<Form> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\r\r\n')) return;
  const result = new Uint8Array(bytes.length);
  let to = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === cr && bytes[index + 1] === cr && bytes[index + 2] === lf) continue;
    result[to] = bytes[index] ?? 0;
    to += 1;
  }
  yield { bytes: result.subarray(0, to), changes: [{ kind: 'doubled-returns' }] };
}

/**
 * Forms with CRLF on all lines but one stretch of lines with LF, as a file has into which lines of another were
 * pasted before it was signed; git and editors even such line ends out. Shortest stretch first, so there are as many
 * as the square of the lines: the caller stops. None for a file that has both kinds now.
 *
 * Each form is put together from three pieces in the same memory, whatever the number of lines: it holds until the
 * next one is asked for.
 */
export function* unevenLineEnds(bytes: Uint8Array): Generator<Form> {
  const { crlf, lf: feeds } = countLineEnds(bytes, false);
  const lines = crlf + feeds;
  if (lines < 2 || (crlf !== 0 && feeds !== 0)) return;
  const found = crlf === 0 ? 'lf' : 'crlf';
  const all = crlf === 0 ? withReturns(bytes, lines) : bytes;
  const none = crlf === 0 ? bytes : withoutReturns(bytes, lines);
  const ends = lineEndsOf(none, lines);
  const result = new Uint8Array(all.length);
  for (let length = 1; length < lines; length += 1) {
    for (let first = 0; first + length <= lines; first += 1) {
      const end = first + length;
      const from = first === 0 ? 0 : (ends[first - 1] ?? 0);
      const to = ends[end - 1] ?? 0;
      // Before line n, the text with all carriage returns has n bytes more.
      result.set(all.subarray(0, from + first));
      result.set(none.subarray(from, to), from + first);
      result.set(all.subarray(to + end), to + first);
      yield {
        bytes: result.subarray(0, all.length - length),
        changes: [{ kind: 'evened-line-ends', found, first: first + 1, last: end }],
      };
    }
  }
}

/** Behind each line feed. */
function lineEndsOf(bytes: Uint8Array, lines: number): Uint32Array {
  const ends = new Uint32Array(lines);
  let line = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === lf) ends[line++] = at + 1;
  }
  return ends;
}
