import { errorText } from '../../shared/windows/error-codes';

/** Codes inside braces and after `Error` are lower-case. */
export const lowerCode = (code: string): string => code.toLowerCase();

/**
 * The line that explains a code: small Win32 codes are printed in decimal, all others in lower-case hex.
 * Source: measured on real logs.
 */
export function errorLine(code: string): string {
  const value = Number.parseInt(code, 16);
  return `Error ${value < 0x1_0000 ? value : lowerCode(code)}: ${errorText(code)}`;
}

/** How many device IDs an entry tells of. Source: the entry with one of them, nefarius/Identinator#9. */
export const deviceIdCount = (count: number): string => (count === 1 ? '1 device ID' : `${count} device IDs`);
