import type { ExplainedSection } from '../../../shared/model/explanation';
import type { ShownSection } from '../../app';
import type { Terminal } from './terminal';
import { columnsOf, plain, wrap } from './text';

/** Lines of the chain that are shown: who wants all has the log. */
const MOST_LINES = 12;

/** The lines that decided a section, each with its number; the decisive one is marked. */
export function evidenceText(
  { decisive, findings }: ExplainedSection,
  evidence: ShownSection['evidence'],
  { colors, width }: Terminal,
): readonly string[] {
  const wanted = new Set([...(decisive?.chain ?? []), ...findings.map(({ line }) => line)]);
  const all = evidence.filter(({ line }) => wanted.has(line));
  if (all.length === 0) return [];
  const from = Math.max(0, Math.min(all.findIndex((each) => each.decisive) - 3, all.length - MOST_LINES));
  const shown = all.slice(from, from + MOST_LINES);
  const digits = String(shown.at(-1)?.line ?? 0).length;
  const left = all.length - shown.length;
  const lines = shown.flatMap(({ line, text, decisive: decides }) => {
    const [mark = '', message = ''] = split(plain(text));
    const head = `${decides ? '▶' : ' '} ${String(line).padStart(digits)}  ${mark}`;
    const room = width - columnsOf(head) - 2;
    // The line that decided is told in full, however narrow the terminal is.
    const [first = '', ...rest] = decides ? wrap(message, room) : [cut(message, room)];
    const told = [head + first, ...rest.map((each) => ' '.repeat(columnsOf(head)) + each)];
    return told.map((each) => `  ${decides ? colors.bold(colors.red(each)) : each}`);
  });
  const more = left > 0 ? [`    ${colors.dim(`${left} more such lines`)}`] : [];
  return ['', ...lines, ...more, ''];
}

/** What marks an entry, and its message without the blanks that show its depth. */
function split(text: string): readonly string[] {
  const found = /^(.{5}\S{2,3}\s?:)\s+(.*)$/.exec(text);
  return found === null ? ['', text] : [`${found[1]} `, found[2] ?? ''];
}

function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let short = '';
  for (const character of text) {
    if (columnsOf(short + character) >= columns) break;
    short += character;
  }
  return `${short}…`;
}
