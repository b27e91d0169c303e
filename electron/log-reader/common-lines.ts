import type { LogSeverity } from '../../shared/model/log-index';
import { momentAt } from './log-moment';
import type { SpecialLine } from './special-line';
import { decodeText, type TextFormat } from './text-format';

/**
 * The commonest lines around sections, told from their bytes in files of 8-bit text: building strings for them took
 * half of the time to index a log (measured). Whatever does not fit exactly is left to `readSpecialLine`, which gives
 * the same for these.
 */
export function readCommonLine(
  bytes: Buffer,
  start: number,
  end: number,
  format: TextFormat,
): SpecialLine | null {
  const length = end - start;
  if (begins(bytes, start, titled)) return titleLine(bytes, start + titled.length, end, format);
  if (length >= MOMENT + opening.length && begins(bytes, start, opening))
    return momentLine('start', bytes, start + opening.length, end);
  if (length >= MOMENT + closing.length && begins(bytes, start, closing))
    return momentLine('end', bytes, start + closing.length, end);
  if (
    length >= success.length &&
    begins(bytes, start, success) &&
    isLineEnd(bytes, start + success.length, end)
  )
    return succeeded;
  return null;
}

const titled = Buffer.from('>>>  [');
const opening = Buffer.from('>>>  Section start ');
const closing = Buffer.from('<<<  Section end ');
const success = Buffer.from('<<<  [Exit status: SUCCESS]');
const succeeded: SpecialLine = { kind: 'status', status: 'success', code: null };
/** Length of `yyyy/mm/dd hh:mm:ss.mmm`. */
const MOMENT = 23;
const CLOSING_BRACKET = 0x5d;

function momentLine(kind: 'start' | 'end', bytes: Buffer, at: number, end: number): SpecialLine | null {
  return isLineEnd(bytes, at + MOMENT, end) ? { kind, time: momentAt(bytes, at) } : null;
}

function titleLine(bytes: Buffer, start: number, end: number, format: TextFormat): SpecialLine | null {
  let last = end - 1;
  while (last > start && isLineEnd(bytes, last, end)) last -= 1;
  return bytes[last] === CLOSING_BRACKET
    ? { kind: 'title', title: decodeText(bytes, start, last, format) }
    : null;
}

function begins(bytes: Buffer, start: number, wanted: Buffer): boolean {
  // From the end: they begin alike.
  for (let at = wanted.length - 1; at >= 0; at -= 1) if (bytes[start + at] !== wanted[at]) return false;
  return true;
}

const isLineEnd = (bytes: Buffer, at: number, end: number): boolean =>
  at >= end || bytes[at] === 0x0d || bytes[at] === 0x0a;

/** How loud a line is that begins with `!`, in 8-bit text; as `severityOf` says. */
export function loudnessOf(bytes: Buffer, start: number, end: number): LogSeverity {
  if (start + 2 < end && bytes[start + 1] === 0x21 && bytes[start + 2] === 0x21) return 'error';
  return start + 1 < end && bytes[start + 1] === 0x20 ? 'warning' : 'info';
}
