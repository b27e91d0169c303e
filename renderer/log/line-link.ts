/** Links to a line of the log at hand: `#/log?line=123`. */

/** The line that a location's hash names; `null` when it names none. Pure. */
export function linkedLine(hash: string): number | null {
  const [page, query] = hash.split('?', 2);
  if (page !== '#/log' || query === undefined) return null;
  const line = Number(new URLSearchParams(query).get('line'));
  return Number.isSafeInteger(line) && line > 0 ? line : null;
}

/** The hash that leads to a line. */
export const lineHash = (line: number): string => `#/log?line=${line}`;
