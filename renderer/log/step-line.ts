import { lastAtMost } from './row-map';

/**
 * The next or the previous of some lines in order, round the ends. Pure; `null` when there are none.
 */
export function stepLine(lines: readonly number[], from: number, step: 1 | -1): number | null {
  if (lines.length === 0) return null;
  const place = lastAtMost(lines, step === 1 ? from : from - 1, (line) => line);
  const next = step === 1 ? place + 1 : place;
  return lines[(next + lines.length) % lines.length] ?? null;
}
