/**
 * Memory that the decoders of a 7-Zip method line need, in bytes: the largest of its parameters, such as
 * `LZMA2:24` (2^24), `LZMA2:1536m`, `BCJ LZMA:64k` or `PPMD:o32:mem28`. Source: 7-Zip help, switch `-m`.
 */
export function dictionaryBytes(method: string): number {
  const units: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
  let largest = 0;
  for (const [, digits, unit] of method.matchAll(/:(?:mem|d)?(\d{1,12})([bkmg]?)(?=[:\s]|$)/gi)) {
    const factor = units[(unit ?? '').toLowerCase()];
    const bytes = factor === undefined ? 2 ** Math.min(Number(digits), 64) : Number(digits) * factor;
    largest = Math.max(largest, bytes);
  }
  return largest;
}
