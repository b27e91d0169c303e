import type { InfEncoding } from '../../shared/model/inf';
import { type CodePageModel, codePageModels, codePageOfLanguage } from './code-pages';
import { decodeText, isTextOf } from './decode-text';

const SAMPLE_BYTES = 64 * 1024;
/** Points per character that a language id in the INF is worth: as much as looking right. */
const LANGUAGE_BONUS = 1;

/**
 * Guesses the encoding of an INF that has bytes above 0x7F and no byte-order mark. UTF-8 when all of it is valid
 * UTF-8 (text in an ANSI code page hardly ever is), else the code page that explains the high bytes best, with
 * the language ids of the INF's own [Strings.LLLL] sections as a hint. A guess stays a guess: callers report it.
 */
export function guessEncoding(bytes: Uint8Array): InfEncoding {
  if (isTextOf('utf-8', bytes)) return 'utf-8';
  const sample = linesWithHighBytes(bytes);
  const hinted = languagesOf(bytes);
  // Sections for several code pages cannot all be right in one: read them as an English Windows would.
  if (hinted.size > 1) return 'windows-1252';
  let best: { encoding: InfEncoding; score: number } = { encoding: 'windows-1252', score: -Infinity };
  for (const model of codePageModels) {
    const points = model.pair === null ? scoreSingleByte(model, sample) : scoreDoubleByte(model, sample);
    const score = points + (hinted.has(model.encoding) ? LANGUAGE_BONUS : 0);
    if (points > -1 && score > best.score) best = { encoding: model.encoding, score };
  }
  return best.encoding;
}

/** Whole lines, so that no pair of bytes is cut apart, until the sample is large enough. */
function linesWithHighBytes(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  let high = false;
  for (let at = 0; at <= bytes.length && size < SAMPLE_BYTES; at++) {
    const byte = bytes[at] ?? 10;
    if (byte >= 0x80) high = true;
    if (byte !== 10 && byte !== 13) continue;
    if (high) {
      parts.push(bytes.subarray(start, Math.min(at, start + SAMPLE_BYTES)), Uint8Array.of(10));
      size += at - start + 1;
    }
    start = at + 1;
    high = false;
  }
  return Buffer.concat(parts);
}

function languagesOf(bytes: Uint8Array): ReadonlySet<InfEncoding> {
  const found = new Set<InfEncoding>();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const match of text.matchAll(/\[strings\.([0-9a-f]{4})\]/gi)) {
    const encoding = codePageOfLanguage(Number.parseInt(match[1] ?? '', 16));
    if (encoding !== null) found.add(encoding);
  }
  // Western sections say nothing of the code page of one other.
  if (found.size > 1) found.delete('windows-1252');
  return found;
}

function scoreDoubleByte(model: CodePageModel, sample: Uint8Array): number {
  if (model.pair === null || !isTextOf(model.encoding, sample)) return -Infinity;
  let points = 0;
  let characters = 0;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    characters++;
    if (model.encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) {
      // A half-width katakana is one byte: legal, but rarer in INFs than two bytes of something else.
      points -= 0.3;
      continue;
    }
    points += model.pair(lead, sample[at + 1] ?? 0);
    at++;
  }
  return (points + 2 * countCommon(model, sample)) / Math.max(characters, 1);
}

function scoreSingleByte(model: CodePageModel, sample: Uint8Array): number {
  if (model.letters === null) return -Infinity;
  const text = decodeText(model.encoding, sample);
  let points = 0;
  let characters = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character < '\x80') continue;
    characters++;
    if (character === '\uFFFD' || character <= '\x9f') points -= 2;
    else if (model.letters.test(character)) points += letterPoints(model, text, at);
  }
  return (points + countCommon(model, sample) / 2) / Math.max(characters, 1);
}

/** Latin letters with marks stand among plain ones; Cyrillic and Greek letters among their own. */
function letterPoints(model: CodePageModel, text: string, at: number): number {
  const isLatin = model.encoding !== 'windows-1251' && model.encoding !== 'windows-1253';
  const neighbours = [text.charAt(at - 1), text.charAt(at + 1)];
  const plain = neighbours.some((neighbour) => /[a-z]/i.test(neighbour));
  const own = neighbours.some((neighbour) => neighbour !== '' && model.letters?.test(neighbour));
  if (isLatin) return plain ? 1 : own ? 0.1 : 0.4;
  return plain ? -0.5 : own ? 1 : 0.2;
}

function countCommon(model: CodePageModel, sample: Uint8Array): number {
  let count = 0;
  for (const character of decodeText(model.encoding, sample)) {
    if (model.common.has(character)) count++;
  }
  return count;
}
