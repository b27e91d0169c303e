import { isAscii } from 'node:buffer';
import type { InfEncoding } from '../../shared/model/inf';
import { decodeText, isTextOf } from './decode-text';
import { guessEncoding } from './guess-encoding';
import { classifyLineEnds } from './line-ends';
import { createProblemList, type ProblemList } from './problems';
import type { DecodedInf, EncodingEvidence } from './types';

/**
 * Turns the bytes of an INF into text. A byte-order mark decides; without one, the zero bytes of UTF-16, then
 * plain ASCII, then a guess that is always reported.
 * Sources: WDD general-guidelines-for-inf-files and creating-international-inf-files (ANSI or UTF-16; UTF-8 is
 * not among them, and what newest Windows does with it is unconfirmed).
 */
export function decodeInf(bytes: Uint8Array, path = ''): DecodedInf {
  const problems = createProblemList(path);
  const { encoding, evidence } = detect(bytes);
  const text = decodeText(encoding, bytes);
  reportEncoding(encoding, evidence, problems);
  reportInvalid(text, encoding, bytes, problems);
  return { text, encoding, evidence, lineEnds: classifyLineEnds(text), problems: problems.all() };
}

function detect(bytes: Uint8Array): { encoding: InfEncoding; evidence: EncodingEvidence } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', evidence: 'bom' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', evidence: 'bom' };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', evidence: 'bom' };
  const wide = detectUtf16(bytes);
  if (wide !== null) return { encoding: wide, evidence: 'utf-16-pattern' };
  if (isAscii(bytes)) return { encoding: 'us-ascii', evidence: 'ascii' };
  return { encoding: guessEncoding(bytes), evidence: 'guess' };
}

/** INFs are mostly ASCII: in UTF-16 every other byte is then zero, and always the same one. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, 32 * 1024);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) even++;
    if (bytes[pair * 2 + 1] === 0) odd++;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function reportEncoding(encoding: InfEncoding, evidence: EncodingEvidence, problems: ProblemList): void {
  const top = { line: 1, column: 1 };
  if (encoding === 'utf-8') {
    const why =
      evidence === 'bom'
        ? 'starts with a UTF-8 byte-order mark'
        : 'has no byte-order mark and reads as UTF-8';
    const message = `The INF ${why}; Windows documents only ANSI and UTF-16 and reads such text in the PC's ANSI code page (unconfirmed for the newest Windows): save it as UTF-16.`;
    problems.add('UTF8_NOT_SUPPORTED', 'warning', message, top);
  } else if (evidence === 'guess') {
    const message = `The INF has characters beyond ASCII without a byte-order mark; they were read as ${encoding} by guess. Windows reads them in the code page of the PC at hand: save the INF as UTF-16.`;
    problems.add('ENCODING_GUESSED', 'info', message, top);
  }
}

function reportInvalid(text: string, encoding: InfEncoding, bytes: Uint8Array, problems: ProblemList): void {
  // Node does not count half a UTF-16 unit at the end as an error.
  const isOdd = encoding.startsWith('utf-16') && bytes.length % 2 === 1;
  if (!isOdd && isTextOf(encoding, bytes)) return;
  const at = text.indexOf('\uFFFD');
  const lines = text.slice(0, at < 0 ? text.length : at).split(/\r\n|\n|\r/);
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const message = `Here the INF holds bytes that are no ${encoding} text: its end may be cut off, or it was saved in another encoding.`;
  problems.add('INVALID_BYTES', 'warning', message, place);
}
