import { limits } from './limits';

export interface Substituted {
  readonly text: string;
  /** Tokens that no string and no DIRID resolves, as written, without percent signs. */
  readonly unresolved: readonly string[];
}

/**
 * Replaces the %tokens% of a value as SetupAPI does when it hands the value out: once, never inside what was put
 * in; `%%` is a percent sign; a string of the INF wins over a DIRID of the same number; a backslash after a
 * directory that ends in one is swallowed; an unknown token stays as it is (unconfirmed).
 * Sources: WDD inf-strings-section, using-dirids; lengths and backslashes by Wine's setupapi tests.
 */
export function substitute(
  text: string,
  strings: ReadonlyMap<string, string>,
  directory: (dirid: number) => string | null,
): Substituted {
  let from = text.indexOf('%');
  if (from < 0) return { text, unresolved: [] };
  let result = '';
  let copied = 0;
  const unresolved: string[] = [];
  while (from >= 0 && result.length <= limits.substituted) {
    const to = text.indexOf('%', from + 1);
    if (to < 0) break;
    const token = text.slice(from + 1, to);
    result += text.slice(copied, from);
    copied = to + 1;
    const string = strings.get(token.toLowerCase());
    if (token === '') result += '%';
    else if (string !== undefined) result += string.slice(0, limits.tokenValue);
    else {
      const path = /^\d{1,6}$/.test(token) ? directory(Number(token)) : null;
      if (path === null) {
        unresolved.push(token);
        result += text.slice(from, to + 1);
      } else {
        result += path;
        if (path.endsWith('\\') && text[copied] === '\\') copied++;
      }
    }
    from = text.indexOf('%', copied);
  }
  return { text: (result + text.slice(copied)).slice(0, limits.substituted), unresolved };
}
