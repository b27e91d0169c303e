import type { LogCode } from '../../shared/model/log-index';
import { readHex, writeCode } from './log-code';

/** `Error 5: Access is denied.` and `Error 0xe0000247: text`: small codes in decimal, others in hex. */
const explained = /\bError (0x[0-9a-f]{1,8}|\d{1,10}): ?(.*)$/i;
/** A hexadecimal code with what stands before it. */
const hexadecimal = /0x([0-9a-f]{8})\b/gi;
/** `Code = 1303` of INF checks, and `Error = 5`. */
const decimal = /\b(?:Code|Error) ?= ?(\d{1,10})\b/g;
/** Numbers in hex that are no codes: flags, ranks, scores. */
const otherwise = /(?:flags?|rank|score|style|suite|mask|options|characteristics|status)\s*[-=:]?\s*[[(]?$/i;
/** More in one line is no message of Windows. */
const MOST = 8;

/**
 * The error codes that a message names, without those of success. A code with its text comes first.
 * Source: real logs of Windows XP to 11.
 */
export function parseCodes(message: string): readonly LogCode[] {
  const found: LogCode[] = [];
  const add = (written: string, value: number, text: string | null): void => {
    const code = writeCode(value);
    if (value > 0 && value <= 0xffff_ffff && found.length < MOST && !found.some((each) => each.code === code))
      found.push({ code, written, text });
  };
  const [, written = '', text = ''] = explained.exec(message) ?? [];
  if (written !== '')
    add(written, /^0x/i.test(written) ? readHex(written) : Number(written), text.trim() || null);
  for (const match of message.matchAll(hexadecimal)) {
    if (!otherwise.test(message.slice(Math.max(0, match.index - 40), match.index)))
      add(match[0], readHex(match[0]), null);
  }
  for (const match of message.matchAll(decimal)) add(match[1] ?? '', Number(match[1]), null);
  return found;
}
