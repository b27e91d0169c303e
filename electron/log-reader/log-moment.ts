const ZERO = 0x30;
const [SLASH, BLANK, COLON, DOT] = [0x2f, 0x20, 0x3a, 0x2e];

/**
 * Moments as both dialects write them, kept as milliseconds of the PC's local time. The number stands for the text only:
 * the log does not name its time zone. NaN where `text` does not begin with a moment, or for a 31 February.
 * Source: format-of-a-text-log-section-header; real logs of Windows XP, which have no milliseconds.
 */
export function readMoment(text: string): number {
  return momentAt(Buffer.from(text.slice(0, 23), 'latin1'), 0);
}

/** The moment that stands at `at` in 8-bit text, digit by digit: an expression took three times as long (measured). */
export function momentAt(bytes: Buffer, at: number): number {
  if (bytes[at + 4] !== SLASH || bytes[at + 7] !== SLASH || bytes[at + 10] !== BLANK) return Number.NaN;
  if (bytes[at + 13] !== COLON || bytes[at + 16] !== COLON) return Number.NaN;
  const day = dayOf(two(bytes, at) * 100 + two(bytes, at + 2), two(bytes, at + 5), two(bytes, at + 8));
  const [hour, minute, second] = [two(bytes, at + 11), two(bytes, at + 14), two(bytes, at + 17)];
  // What is no digit is NaN, and in no range.
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  const fraction = bytes[at + 19] === DOT ? two(bytes, at + 20) * 10 + digit(bytes, at + 22) : 0;
  return day + ((hour * 60 + minute) * 60 + second) * 1000 + (Number.isNaN(fraction) ? 0 : fraction);
}

/** The day asked for last: most moments of a log have the day of the one before. */
let known = { year: 0, month: 0, day: 0, value: Number.NaN };

function dayOf(year: number, month: number, day: number): number {
  if (year === known.year && month === known.month && day === known.day) return known.value;
  if (!(year >= 1980 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  const date = new Date(Date.UTC(year, month - 1, day));
  const value = date.getUTCDate() === day ? date.getTime() : Number.NaN;
  known = { year, month, day, value };
  return value;
}

function digit(bytes: Buffer, at: number): number {
  const value = (bytes[at] ?? 0) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

const two = (bytes: Buffer, at: number): number => digit(bytes, at) * 10 + digit(bytes, at + 1);

/** `yyyy/mm/dd hh:mm:ss.mmm`; `null` for NaN. */
export function writeMoment(value: number): string | null {
  if (Number.isNaN(value)) return null;
  return new Date(value).toISOString().replaceAll('-', '/').replace('T', ' ').slice(0, 23);
}
