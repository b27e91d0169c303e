/**
 * Longest name that a prompt draws. A common name may have 64 characters (RFC 5280, ub-common-name),
 * an INF string 4 096; beyond this the window would say nothing more to a reader.
 */
const longest = 1024;

const pictureOfControl = 0x2400;
const pictureOfDelete = '\u2421';
const replacement = '\uFFFD';

function shownCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(pictureOfControl + point);
  if (point === 0x7f) return pictureOfDelete;
  // C1 controls, line and paragraph separators, halves of surrogate pairs.
  if (point >= 0x80 && point <= 0x9f) return replacement;
  if (point === 0x2028 || point === 0x2029) return replacement;
  if (point >= 0xd800 && point <= 0xdfff) return replacement;
  return character;
}

/**
 * A device or publisher name as a prompt may draw it: no character that starts a line, and never longer
 * than 1 024 characters (then with an ellipsis). Direction marks, zero-width characters and look-alike letters stay,
 * because Windows draws them too and a tester must see what they do; the caller isolates the name with `<bdi>`.
 */
export function shownName(name: string): string {
  let shown = '';
  let count = 0;
  for (const character of name) {
    if (count === longest) return `${shown}…`;
    shown += shownCharacter(character);
    count += 1;
  }
  return shown;
}
