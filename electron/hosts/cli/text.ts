/** C0, DEL, C1, and the marks that turn text around: names come from hostile files and go to a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text of a package, safe to print: what could steer a terminal becomes U+FFFD. */
export function plain(text: string): string {
  return text.replace(unsafe, '\ufffd');
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Latin letters and the marks and punctuation of reports: nothing wide, nothing that combines. */
const plainWidth = /^[ -~\u00a0-\u02ff\u2010-\u20cf\u2100-\u27bf]*$/;
const zeroWidth = /\p{M}|\u200b|\u200c|\u200d/u;

/** Columns that a text takes in a terminal. Source: Unicode Annex 11, wide and full-width ranges. */
export function columnsOf(text: string): number {
  // The classes of Unicode take milliseconds to compile: most texts do without.
  if (plainWidth.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** Breaks a text into lines of at most `width` columns at spaces; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text)
    .split(/ +/)
    .flatMap((long) => cut(long, width))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (columnsOf(joined) <= width) {
      line = joined;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (columnsOf(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A text beneath a label: `label` stands at the left, the text is wrapped in the columns that are left. */
export function labelled(label: string, text: string, width: number, indent: number): string {
  const [first = '', ...rest] = wrap(text, width - indent);
  const head = label + ' '.repeat(Math.max(1, indent - columnsOf(label)));
  return [head + first, ...rest.map((line) => ' '.repeat(indent) + line)].join('\n');
}

/** Pads to `columns`; a longer text is shortened in its middle, where paths matter least. */
export function fit(text: string, columns: number): string {
  const safe = plain(text);
  if (columnsOf(safe) <= columns) return safe + ' '.repeat(columns - columnsOf(safe));
  const characters = [...safe];
  const [head, tail]: [string[], string[]] = [[], []];
  const room = columns - 1;
  while (characters.length > 0) {
    const fromHead = head.length <= tail.length;
    const next = (fromHead ? characters.shift() : characters.pop()) ?? '';
    if (columnsOf(head.join('')) + columnsOf(tail.join('')) + columnsOf(next) > room) break;
    if (fromHead) head.push(next);
    else tail.unshift(next);
  }
  const short = `${head.join('')}…${tail.join('')}`;
  return short + ' '.repeat(Math.max(0, columns - columnsOf(short)));
}
