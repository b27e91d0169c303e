/** Text within a page: what Markdown would take for its own marks stays as it is. */
export const plain = (text: string): string =>
  text.replaceAll(/[\\*_`<>[\]|]/g, '\\$&').replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

/** `- **name** text`, or nothing where there is no text. */
export function point(name: string, text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [`- **${name}** ${plain(text)}`];
}

/** The note that stands on top of a page that a command writes. */
export const generated = 'This page is written by `npm run docs` from the tables that the app itself uses.';

/** Lines as a page: headings stand apart, and nothing is more than a line apart. */
export const page = (...lines: readonly string[]): string =>
  `${lines
    .join('\n')
    .replaceAll(/^#+ .*$/gm, '\n$&\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
