/** Rows as CSV; CRLF. Source: RFC 4180. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

/**
 * Names come from strangers, and spreadsheets run a field that begins like a formula: a quote before it makes it
 * text. Semicolons and tabs separate fields in some countries' spreadsheets. Source: OWASP, "CSV Injection".
 */
function field(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
