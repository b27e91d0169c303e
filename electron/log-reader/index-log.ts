import type { LogSection, LogSummary } from '../../shared/model/log-index';
import type { Problem } from '../../shared/model/problem';
import { createLineScanner } from './line-scanner';
import { type LogSource, piecesOf } from './log-source';
import { createSectionTracker } from './section-tracker';
import { SNIFFED_BYTES, sniffFormat, type TextFormat } from './text-format';

/** Where everything is in a log; what is in memory does not grow with the length of its lines. Lines are 1-based. */
export interface LogIndex {
  readonly format: TextFormat;
  readonly size: number;
  readonly lines: number;
  readonly sectionCount: number;
  summary(): LogSummary;
  /** `null` for a section that is not there. */
  section(index: number): LogSection | null;
  /** At most `count` sections from the `from`-th on, in the order they begin. */
  sections(from: number, count: number): readonly LogSection[];
  /** The section that a line belongs to, the innermost of several; `null` outside of all. */
  sectionAt(line: number): LogSection | null;
  /** At most `count` line numbers, from the `from`-th on. Only the first million are known. */
  severeLines(severity: 'warning' | 'error', from: number, count: number): readonly number[];
  /** The nearest line at or before `line` of which it is known where it begins. */
  lineBefore(line: number): { readonly line: number; readonly offset: number };
}

/** Builds an index from the bytes of a log in order, however they are cut. */
export interface LogIndexer {
  push(piece: Uint8Array): void;
  /** All there is for now was pushed, and more may come; `false` in the middle of a line, when only `finish` is right. */
  pause(): boolean;
  finish(): void;
  /** What is known so far; grows while the log is read. */
  readonly index: LogIndex;
}

/** How far back the section that holds a line may have begun, when others were written in between. */
const LOOK_BACK = 1000;

/** `format` comes from the beginning of the log. */
export function createLogIndexer(format: TextFormat): LogIndexer {
  const tracker = createSectionTracker(format);
  const scanner = createLineScanner(format, tracker);
  const { sections } = tracker;
  let complete = false;

  const lastBegunAt = (line: number): number => {
    let [low, high] = [0, sections.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sections.firstLine(middle) < line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const section = (at: number): LogSection | null =>
    Number.isInteger(at) && at >= 0 && at < sections.length ? sections.get(at) : null;

  const index: LogIndex = {
    format,
    section,
    get size() {
      return scanner.position;
    },
    get lines() {
      return scanner.lines;
    },
    get sectionCount() {
      return sections.length;
    },
    summary: () => ({
      dialect: tracker.dialect,
      encoding: format.encoding,
      lineEnd: format.lineEnd,
      header: tracker.header,
      size: scanner.position,
      lines: scanner.lines,
      sections: sections.length,
      failedSections: sections.failed,
      bootSessions: [...tracker.bootSessions],
      warnings: tracker.warnings.count,
      errors: tracker.errors.count,
      complete,
      problems: limitsReached(),
    }),
    sections(from, count) {
      const start = Math.max(0, from);
      const length = Math.max(0, Math.min(count, sections.length - start));
      return Array.from({ length }, (_, at) => sections.get(start + at));
    },
    sectionAt(line) {
      const last = lastBegunAt(line);
      for (let row = last; row >= 0 && row > last - LOOK_BACK; row -= 1)
        if (sections.lastLine(row) + 1 >= line) return sections.get(row);
      return null;
    },
    severeLines: (severity, from, count) =>
      (severity === 'error' ? tracker.errors : tracker.warnings).slice(from, count),
    lineBefore(line) {
      const found = scanner.offsets.before(Math.max(0, line - 1));
      return { line: found.line + 1, offset: found.offset };
    },
  };
  const limitsReached = (): readonly Problem[] => {
    const left: string[] = [];
    if (sections.left > 0) left.push(`${sections.left} sections after the first ${sections.length}`);
    if (sections.titlesFull) left.push('the titles of the last sections');
    if (tracker.errors.full || tracker.warnings.full) left.push('the numbers of some warnings or errors');
    return left.map((what) => ({
      code: 'LOG_LIMIT',
      severity: 'warning',
      message: `The log is larger than can be listed: ${what} are left out. Search finds them.`,
    }));
  };
  return {
    index,
    push: scanner.push,
    pause() {
      if (!scanner.atLineStart) return false;
      tracker.pause(scanner.lines, scanner.position);
      complete = true;
      return true;
    },
    finish() {
      scanner.finish();
      tracker.finish(scanner.lines, scanner.position);
      complete = true;
    },
  };
}

export interface IndexLogOptions {
  readonly signal?: AbortSignal;
  /** Told after each piece: bytes read, and the index as far as it goes, so that first sections can be shown. */
  readonly onProgress?: (progress: { readonly done: number; readonly index: LogIndex }) => void;
}

/**
 * Reads a log to its end. Rejects with the signal's reason, or with the error of the source; nothing in a log's bytes
 * makes it fail. A source of known size is read in pieces of four mebibytes; a stream comes as it is cut.
 */
export async function indexLog(
  source: LogSource | AsyncIterable<Uint8Array>,
  { signal, onProgress }: IndexLogOptions = {},
): Promise<LogIndex> {
  signal?.throwIfAborted();
  let indexer: LogIndexer | null = null;
  let head: Uint8Array = new Uint8Array(0);
  for await (const piece of 'read' in source ? piecesOf(source) : source) {
    signal?.throwIfAborted();
    if (indexer === null) {
      head = Buffer.concat([head, piece]);
      if (head.length < SNIFFED_BYTES) continue;
      indexer = createLogIndexer(sniffFormat(head.subarray(0, SNIFFED_BYTES)));
      indexer.push(head);
    } else indexer.push(piece);
    onProgress?.({ done: indexer.index.size, index: indexer.index });
  }
  signal?.throwIfAborted();
  if (indexer === null) {
    indexer = createLogIndexer(sniffFormat(head));
    indexer.push(head);
  }
  indexer.finish();
  onProgress?.({ done: indexer.index.size, index: indexer.index });
  return indexer.index;
}
