import type { LogIndex } from './index-log';
import type { LogSource } from './log-source';
import { findLineEnd } from './text-format';

/** Where a line is, and the beginning of its bytes. */
export interface WalkedLine {
  /** 1-based. */
  readonly line: number;
  /** Byte offsets into the file, the line's end included. */
  readonly start: number;
  readonly end: number;
  /** The first `keep` bytes of it, the line's end included, without the byte-order mark. */
  readonly bytes: Buffer;
}

const PIECE = 256 * 1024;

/** How much is read for a range of lines: a screenful needs little. */
const pieceFor = (lines: number): number => (lines > 1000 ? PIECE : 32 * 1024);

/**
 * The lines `from` to `to`, 1-based and both included, as many as there are, those of a piece at a time: a step per line
 * would take ten times as long (measured). Memory is bounded by the piece and `keep`, whatever the length of a line.
 */
export async function* walkLines(
  source: LogSource,
  index: LogIndex,
  from: number,
  to: number,
  keep: number,
): AsyncGenerator<readonly WalkedLine[]> {
  const { format } = index;
  const first = Math.max(1, from);
  let { line, offset } = index.lineBefore(first);
  let start = offset;
  let begun: Buffer[] = [];
  let begunLength = 0;
  const walked = (end: number): WalkedLine => {
    const whole = begun.length === 1 && begun[0] !== undefined ? begun[0] : Buffer.concat(begun);
    return { line, start, end, bytes: start === 0 ? whole.subarray(format.mark) : whole };
  };
  while (offset < index.size && line <= to) {
    const read = await source.read(offset, Math.min(pieceFor(to - line), index.size - offset));
    const piece = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
    if (piece.length === 0) return;
    const lines: WalkedLine[] = [];
    for (let at = 0; at < piece.length && line <= to; ) {
      const found = findLineEnd(piece, at, format);
      const end = found < 0 ? piece.length : found;
      const part = piece.subarray(at, Math.min(end, at + keep - begunLength));
      if (part.length > 0) begun.push(part);
      begunLength += part.length;
      at = end;
      if (found < 0) break;
      if (line >= first) lines.push(walked(offset + end));
      line += 1;
      start = offset + end;
      begun = [];
      begunLength = 0;
    }
    offset += piece.length;
    if (lines.length > 0) yield lines;
  }
  if (start < offset && line >= first && line <= to) yield [walked(offset)];
}
