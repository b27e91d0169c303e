import { createLineOffsets, type LineOffsets } from './line-offsets';
import { findLineEnd, type TextFormat } from './text-format';

/** What of a line is looked at, in bytes: no line of the grammar is longer. */
export const LOOKED_AT = 4096;

/**
 * Receives the lines that are worth a look. Lines count from 0; `bytes` from `start` up to `end` is their beginning, and
 * `offset` and `next` are where in the file the line and the one after it begin.
 */
export interface LineSink {
  /** Whether lines that begin with a blank, which most entries do, are wanted too. */
  wantsAll: boolean;
  line(bytes: Buffer, start: number, end: number, line: number, offset: number, next: number): void;
}

/** Finds the lines of a file that comes in pieces. */
export interface LineScanner {
  readonly offsets: LineOffsets;
  /** Lines ended so far, and at the end all of them. */
  readonly lines: number;
  /** Bytes scanned so far. */
  readonly position: number;
  /** Whether the last byte ended a line. */
  readonly atLineStart: boolean;
  push(piece: Uint8Array): void;
  /** The last line may have no end. */
  finish(): void;
}

/** No two known lines are closer; asked here, because a call per line is felt. */
const CLOSEST = 63;
const BLANK = 0x20;
const CR = 0x0d;
const LF = 0x0a;

/** Scans in place; only the beginning of a line that goes over into the next piece is copied, so any cuts give the same. */
export function createLineScanner(format: TextFormat, sink: LineSink): LineScanner {
  const offsets = createLineOffsets();
  const begun = Buffer.alloc(LOOKED_AT);
  const wanted = format.lineEnd === 'lf' ? LF : CR;
  const firstByte = format.encoding === 'utf-16be' ? 1 : 0;
  let begunLength = 0;
  let odd: number | null = null;
  let lines = 0;
  let position = 0;
  let lineOffset = 0;

  const endLine = (bytes: Buffer, start: number, end: number, next: number): void => {
    if ((lines & CLOSEST) === 0) offsets.note(lines, lineOffset);
    const mark = lineOffset === 0 ? format.mark : 0;
    const first = bytes[start + mark + firstByte];
    if (sink.wantsAll || (first !== BLANK && first !== CR && first !== LF))
      sink.line(bytes, start + mark, Math.min(end, start + LOOKED_AT), lines, lineOffset, next);
    lines += 1;
    lineOffset = next;
  };
  /** What `endLine` does, for whole lines of 8-bit text in a loop of its own: a call per line is a quarter of the time. */
  const scanBytes = (piece: Buffer, from: number): number => {
    let [start, line, offset] = [from, lines, lineOffset];
    for (let end = piece.indexOf(wanted, start) + 1; end > 0; end = piece.indexOf(wanted, start) + 1) {
      if ((line & CLOSEST) === 0) offsets.note(line, offset);
      const first = piece[start];
      const next = position + end;
      if (sink.wantsAll || (first !== BLANK && first !== CR && first !== LF))
        sink.line(piece, start, Math.min(end, start + LOOKED_AT), line, offset, next);
      line += 1;
      offset = next;
      start = end;
    }
    lines = line;
    lineOffset = offset;
    return start;
  };
  const keep = (bytes: Buffer): void => {
    const part = bytes.subarray(0, LOOKED_AT - begunLength);
    begun.set(part, begunLength);
    begunLength += part.length;
  };
  const scan = (piece: Buffer): void => {
    let start = 0;
    if (lineOffset < position) {
      const end = findLineEnd(piece, 0, format);
      keep(end < 0 ? piece : piece.subarray(0, end));
      if (end < 0) {
        position += piece.length;
        return;
      }
      endLine(begun, 0, begunLength, position + end);
      start = end;
    }
    if (format.unit === 1 && lineOffset > 0) start = scanBytes(piece, start);
    for (let end = findLineEnd(piece, start, format); end >= 0; end = findLineEnd(piece, start, format)) {
      endLine(piece, start, end, position + end);
      start = end;
    }
    begunLength = 0;
    keep(piece.subarray(start));
    position += piece.length;
  };

  return {
    offsets,
    get lines() {
      return lines;
    },
    get position() {
      return position;
    },
    get atLineStart() {
      return lineOffset === position && odd === null;
    },
    push(given) {
      let piece = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
      if (format.unit === 2) {
        if (odd !== null) piece = Buffer.concat([Uint8Array.of(odd), piece]);
        odd = piece.length % 2 === 1 ? (piece.at(-1) ?? null) : null;
        if (odd !== null) piece = piece.subarray(0, -1);
      }
      scan(piece);
    },
    finish() {
      if (odd !== null) {
        keep(Buffer.of(odd));
        position += 1;
        odd = null;
      }
      if (lineOffset < position) endLine(begun, 0, begunLength, position);
      begunLength = 0;
    },
  };
}
