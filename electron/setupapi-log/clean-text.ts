/** Longest value that a line takes over from a package, in UTF-16 units; longer ones are cut and end in dots. */
export const maxValueLength = 512;

/**
 * Characters that could end a line, hide text or turn its direction: C0 and C1 controls, DEL, soft hyphen,
 * zero-width and bidirectional marks, line and paragraph separators, byte-order mark, unpaired surrogates.
 */
const hostile =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/**
 * A value from an INF, a file name or a certificate as it may stand inside one log line: one line, visible
 * characters only, of bounded length. Everything that Windows copies into its log comes from the package's
 * author, so a line break in it must not be able to forge an entry.
 */
export function cleanText(value: string): string {
  // Cut first: the work stays bounded however long the value is.
  const cut = value.length > maxValueLength ? `${value.slice(0, maxValueLength)}...` : value;
  return cut.replace(hostile, '?');
}
