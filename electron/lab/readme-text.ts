/** A text file as Windows' editor shows it best. */
export const textFile = (lines: readonly string[]): Uint8Array =>
  Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');

/** Breaks a paragraph into lines of at most 78 characters. */
export function paragraph(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > 78) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
