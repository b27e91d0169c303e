import type { LogBootSession, LogDialect, LogHeader } from '../../shared/model/log-index';
import { loudnessOf, readCommonLine } from './common-lines';
import type { LineSink } from './line-scanner';
import { writeMoment } from './log-moment';
import { createSectionTable, type SectionTable } from './section-table';
import { createSevereLines, type SevereLines } from './severe-lines';
import { addHeaderLine, noHeader, readSpecialLine, type SpecialLine, severityOf } from './special-line';
import { decodeLine, type TextFormat } from './text-format';

/** The head of a log is a few lines; this leaves room for blank ones. */
const HEAD_LINES = 64;
const MOST_BOOT_SESSIONS = 100_000;
/** Processes that write at the same time. */
const MOST_SUSPENDED = 64;

const code = (character: string): number => character.charCodeAt(0);
const [BANG, LESS, MORE, BRACKET, HASH, AT, DOT] = ['!', '<', '>', '[', '#', '@', '.'].map(code);
/** Enough of a line to see how loud it is. */
const SEVERITY_CHARACTERS = 24;

/** What the lines of a log make up. */
export interface SectionTracker extends LineSink {
  readonly sections: SectionTable;
  readonly header: LogHeader;
  readonly dialect: LogDialect;
  readonly bootSessions: readonly LogBootSession[];
  readonly warnings: SevereLines;
  readonly errors: SevereLines;
  /** Told how many lines and bytes there are so far; more may come. */
  pause(lines: number, position: number): void;
  /** Told how many lines and bytes there were. */
  finish(lines: number, position: number): void;
}

/**
 * Follows sections, boot sessions and severities. A section without an end is closed by the next boot session; one
 * that another section interrupts is taken up again when entries follow the other's end, as they do when two
 * processes write at once.
 */
export function createSectionTracker(format: TextFormat): SectionTracker {
  const sections = createSectionTable();
  const [warnings, errors] = [createSevereLines(), createSevereLines()];
  const bootSessions: LogBootSession[] = [];
  let header = noHeader;
  let dialect: LogDialect = 'unknown';
  let inHead = true;
  /** Row of the section that entries belong to; -1 is one beyond the limit of the table. */
  let open: number | null = null;
  let suspended: number[] = [];
  let closed = -1;

  const pause = (line: number, offset: number): void => {
    if (open !== null && open >= 0 && (dialect === 'setupapi-log' || !sections.endedAt(open)))
      sections.reach(open, line - 1, offset);
  };
  /** Ends the open section's lines before a line, without an end of its own. */
  const settle = (line: number, offset: number): void => {
    pause(line, offset);
    open = null;
  };
  const begin = (title: string, time: number, line: number, offset: number): void => {
    settle(line, offset);
    open = sections.add(title, line, offset, time, bootSessions.length) ?? -1;
  };
  const resume = (): void => {
    open = suspended.pop() ?? null;
    for (const row of [open, closed]) if (row !== null && row >= 0) sections.interleave(row);
  };
  const close = (at: { readonly line: number; readonly next: number }, time: number): number | null => {
    if (open === null) resume();
    if (open === null || open < 0) return null;
    sections.reach(open, at.line, at.next);
    if (!sections.endedAt(open)) sections.end(open, time);
    return open;
  };
  const take = (special: SpecialLine, line: number, offset: number, next: number): void => {
    switch (special.kind) {
      case 'title':
        dialect = 'text-log';
        inHead = false;
        if (open !== null && open >= 0 && !sections.endedAt(open))
          suspended = [...suspended.slice(1 - MOST_SUSPENDED), open];
        begin(special.title, Number.NaN, line, offset);
        return;
      case 'dated-title':
        if (dialect === 'unknown') dialect = 'setupapi-log';
        inHead = false;
        begin(special.title, special.time, line, offset);
        // This dialect writes no ends.
        if (open !== null && open >= 0) sections.end(open, Number.NaN);
        return;
      case 'start':
        if (open !== null && open >= 0 && Number.isNaN(sections.startTime(open)))
          sections.begin(open, special.time);
        return;
      case 'end':
        close({ line, next }, special.time);
        return;
      case 'status': {
        const row = close({ line, next }, Number.NaN);
        if (row !== null) sections.exit(row, special.status, special.code);
        closed = row ?? closed;
        open = null;
        return;
      }
      case 'boot':
        settle(line, offset);
        suspended = [];
        inHead = false;
        if (bootSessions.length < MOST_BOOT_SESSIONS)
          bootSessions.push({ line: line + 1, time: writeMoment(special.time) ?? '' });
        return;
      case 'log-title':
        if (!special.title.endsWith('Log')) return;
        if (special.title === 'BeginLog') inHead = false;
        else if (header.title === null) header = { ...header, title: special.title };
        if (dialect === 'unknown' && special.title !== 'BeginLog')
          dialect = special.title === 'SetupAPI Log' ? 'setupapi-log' : 'text-log';
        settle(line, offset);
        suspended = [];
    }
  };
  const loud = (severity: 'warning' | 'error', line: number): void => {
    if (open === null && suspended.length > 0) resume();
    (severity === 'error' ? errors : warnings).add(line);
    if (open === null || open < 0) return;
    if (severity === 'error') sections.err(open);
    else sections.warn(open);
  };
  const low = format.encoding === 'utf-16be' ? 1 : 0;
  const textOf = (bytes: Buffer, start: number, end: number): string => decodeLine(bytes, start, end, format);

  return {
    sections,
    bootSessions,
    warnings,
    errors,
    get header() {
      return header;
    },
    get dialect() {
      return dialect;
    },
    wantsAll: true,
    line(bytes, start, end, line, offset, next) {
      const first = bytes[start + low];
      if (first === BANG && format.unit === 1) {
        const severity = loudnessOf(bytes, start, end);
        if (severity !== 'info') loud(severity, line);
      } else if (first === BANG || first === HASH || first === AT) {
        const cut = Math.min(end, start + SEVERITY_CHARACTERS * format.unit);
        const severity = severityOf(textOf(bytes, start, cut));
        if (severity !== 'info') loud(severity, line);
      } else if (first === LESS || first === MORE || first === BRACKET) {
        const common = format.unit === 1 ? readCommonLine(bytes, start, end, format) : null;
        const special = common ?? readSpecialLine(textOf(bytes, start, end));
        if (special !== null) take(special, line, offset, next);
      } else if (open === null && suspended.length > 0) {
        // Entries outside of sections are marked with a dot: they belong to none.
        if (first === code(' ') && bytes[start + low + 3 * format.unit] !== DOT) resume();
      }
      if (inHead) header = addHeaderLine(header, textOf(bytes, start, end));
      if (line >= HEAD_LINES) inHead = false;
      this.wantsAll = inHead || (open === null && suspended.length > 0);
    },
    pause,
    finish: settle,
  };
}
