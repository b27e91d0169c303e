/** Bytes of history that a match can refer to. */
const WINDOW = 4096;
const PIECE = 64 * 1024;

/**
 * Expands the LZSS stream of COMPRESS.EXE: flag bytes, low bit first; 1 is a literal byte, 0 a match of 3 to 18
 * bytes from a 4 KiB window that starts full of spaces. `start` is where in the window the first byte goes.
 * Yields pieces of up to 64 KiB and stops at the end of input; a match cut in half ends it as well. Source: the
 * public format notes of "MS-DOS installation compression" (SZDD, KWAJ method 2).
 */
export async function* expandLzss(
  input: AsyncIterable<Uint8Array>,
  start: number,
): AsyncGenerator<Uint8Array> {
  const window = new Uint8Array(WINDOW).fill(0x20);
  let at = start;
  let flags = 0;
  let flagsLeft = 0;
  let low = -1;
  // A match adds at most 18 bytes, so a piece never overflows when checked before each step.
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for await (const chunk of input) {
    for (const byte of chunk) {
      if (flagsLeft === 0) {
        flags = byte;
        flagsLeft = 8;
        continue;
      }
      if (flags & 1) {
        piece[filled++] = window[at] = byte;
        at = (at + 1) % WINDOW;
      } else if (low < 0) {
        low = byte;
        continue;
      } else {
        let from = low | ((byte & 0xf0) << 4);
        low = -1;
        for (let count = (byte & 0x0f) + 3; count > 0; count--) {
          const copied = window[from] as number;
          piece[filled++] = window[at] = copied;
          from = (from + 1) % WINDOW;
          at = (at + 1) % WINDOW;
        }
      }
      flags >>= 1;
      flagsLeft -= 1;
      if (filled > PIECE - 18) {
        yield piece.subarray(0, filled);
        piece = new Uint8Array(PIECE);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
