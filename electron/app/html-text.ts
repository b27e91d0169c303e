const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Names come from packages of strangers; marks that turn text around are shown as what they are not: U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The parts of a page that carries all it needs. */
export interface LonePage {
  /** As text: it is escaped here. */
  readonly title: string;
  readonly style: string;
  /** HTML, a piece a line; empty pieces are left out. */
  readonly body: readonly string[];
}

/**
 * An HTML file that needs nothing else: no scripts and no other files, and a policy in it that forbids them. Pictures
 * stand in it as `data:` addresses.
 */
export function lonePage({ title, style, body }: LonePage): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body.filter((piece) => piece !== ''),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
