import type { InfFacts } from '../../shared/model/inf';
import { type ProblemList, quoted } from './problems';
import type { Place } from './types';

type DriverVersion = NonNullable<InfFacts['driverVersion']>;

/**
 * Reads `DriverVer=mm/dd/yyyy[,w.x.y.z]`. The date becomes ISO `yyyy-mm-dd`, the version loses blanks and leading
 * zeros and is filled up to four parts as Windows shows it; what breaks the rules becomes `null` and is reported.
 * Source: WDD inf-driverver-directive (parts are 0 to 65534, 0.0.0.0 is invalid, `-` also separates the date).
 */
export function parseDriverVersion(
  date: string,
  version: string | null,
  problems: ProblemList,
  place: Place,
): DriverVersion {
  const iso = parseDate(date);
  if (iso === null) {
    const message = `The DriverVer date ${quoted(date)} is no date of the form mm/dd/yyyy; Windows counts it as 00/00/0000, the oldest.`;
    problems.add('INVALID_DRIVER_VERSION', 'warning', message, place);
  }
  const four = version === null || version === '' ? null : parseVersion(version);
  if (four === null && version !== null && version !== '') {
    const message = `The DriverVer version ${quoted(version)} is not valid: it must be up to four numbers from 0 to 65534 with dots, not all zero.`;
    problems.add('INVALID_DRIVER_VERSION', 'warning', message, place);
  }
  return { date: iso, version: four };
}

function parseDate(text: string): string | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [month, day, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month lacks rolls over into the next one.
  if (year < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getUTCFullYear() === year ? date.toISOString().slice(0, 10) : null;
}

function parseVersion(text: string): string | null {
  const parts = text.split('.', 5).map((part) => part.trim());
  if (parts.length > 4 || !parts.every((part) => /^\d{1,9}$/.test(part) && Number(part) <= 65_534))
    return null;
  const numbers = [...parts.map(Number), 0, 0, 0].slice(0, 4);
  return numbers.every((number) => number === 0) ? null : numbers.join('.');
}
