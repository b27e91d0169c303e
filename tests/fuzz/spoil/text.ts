import { edges, MOST_BYTES } from './bytes';
import type { Random } from './random';

/** Texts that readers of any text stumble over. */
const hostile = [
  '\0',
  '\x1a',
  '\uFEFF',
  '\u2028',
  '\u202e',
  '\ud800',
  '"',
  '\\',
  '%',
  '%%',
  ';',
  '=',
  ',',
  '[',
  ']',
  '{',
  '}',
  '..\\',
  '__proto__',
  'constructor',
];

/** Makes a way to spoil text line by line, with words that the reader knows. Text that is UTF-16 stays so. */
export function spoilText(words: readonly string[]) {
  return (bytes: Uint8Array, random: Random): Uint8Array => {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = Buffer.from(bytes).toString(wide ? 'utf16le' : 'latin1');
    const lines = text.split('\n');
    spoilLines(lines, words, random);
    const spoilt = lines.join('\n').slice(0, MOST_BYTES);
    return Uint8Array.from(Buffer.from(spoilt, wide ? 'utf16le' : 'latin1'));
  };
}

function spoilLines(lines: string[], words: readonly string[], random: Random): void {
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const word = random.pick(random.oneIn(3) ? hostile : words) ?? '';
  const other = random.below(lines.length);
  const place = random.below(line.length + 1);
  const choice = random.below(10);
  if (choice === 0) lines.splice(at, 1);
  else if (choice === 1) lines.splice(other, 0, line);
  else if (choice === 2) lines.splice(at, 0, ...repeated(line, random));
  else if (choice === 3) lines.splice(at, 1, lines[other] ?? '');
  else if (choice === 4) lines[at] = line.slice(0, place) + word + line.slice(place);
  else if (choice === 5)
    lines[at] = line.slice(0, place) + repeated(word, random).join('') + line.slice(place);
  else if (choice === 6) lines[at] = `${line.replace(/\r$/, '')}\\`;
  else if (choice === 7) lines[at] = line.replace(/\d+/, String(random.pick(edges)));
  else if (choice === 8) lines[at] = line.replace(/[^=,[\]]+$/, word);
  else lines.splice(at, 0, word);
}

function repeated(text: string, random: Random): readonly string[] {
  return Array.from({ length: 1 + random.length(Math.floor(MOST_BYTES / (text.length + 2))) }, () => text);
}
