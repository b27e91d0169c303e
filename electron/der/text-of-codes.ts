/** As many as can be handed to one call without a deep stack. */
const PIECE = 4096;

/**
 * Text from its UTF-16 code units. Short texts by the hundred thousand are what catalogs are made of: one call per
 * text is several times faster than a TextDecoder's, or than adding characters one by one (measured).
 */
export function textOfCodes(length: number, codeAt: (index: number) => number): string {
  let text = '';
  for (let start = 0; start < length; start += PIECE) {
    const count = Math.min(PIECE, length - start);
    const codes = new Array<number>(count);
    for (let i = 0; i < count; i += 1) codes[i] = codeAt(start + i);
    text += String.fromCharCode.apply(null, codes);
  }
  return text;
}
