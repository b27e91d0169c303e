import type { DerElement } from './element';
import { DerError } from './error';
import { decodeLatin1 } from './strings';
import { TAG } from './tags';

const UTC = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})$/;
const GENERALIZED = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(Z|[+-]\d{4})$/;

/**
 * A UTCTime or GeneralizedTime as `YYYY-MM-DDTHH:MM:SSZ`. Two-digit years below 50 are of this century, and
 * fractions of a second are dropped (RFC 5280 section 4.1.2.5). Offsets from UTC are old BER, and are applied.
 * @throws DerError for another type, or no such date
 */
export function decodeTime(element: DerElement): string {
  const short = element.tag === TAG.utcTime;
  if (!short) element.expect(TAG.generalizedTime, 'time');
  const match = element.length <= 40 ? (short ? UTC : GENERALIZED).exec(decodeLatin1(element.content)) : null;
  if (match === null) throw new DerError('BAD_VALUE', element.start, 'A time that is not in its proper form');

  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((x) => Number(x ?? 0));
  const fullYear = short ? year + (year < 50 ? 2000 : 1900) : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const rolledOver =
    date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || date.getUTCHours() !== hour;
  if (rolledOver || minute > 59 || second > 59) {
    throw new DerError('BAD_VALUE', element.start, 'A time that is on no calendar');
  }
  const zone = match[7] ?? 'Z';
  if (zone !== 'Z') {
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5));
    date.setTime(date.getTime() - (zone.startsWith('-') ? -minutes : minutes) * 60_000);
  }
  // An offset can lead out of the four-digit years that the form has room for.
  if (date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 0) {
    throw new DerError('BAD_VALUE', element.start, 'A time beyond the year 9999');
  }
  return toIso(date);
}

/** `YYYY-MM-DDTHH:MM:SSZ`. */
function toIso(date: Date): string {
  return `${date.toISOString().slice(0, -5)}Z`;
}
