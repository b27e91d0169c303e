import { eol } from './boot-session';
import type { LogTime } from './log-time';
import type { LogCategory } from './vocabulary';

/** How loud an entry is: the five columns in front. Source: format-of-a-text-log-section-body. */
export type Loudness = 'plain' | 'warning' | 'error';

const prefixes: Readonly<Record<Loudness, string>> = {
  plain: '     ',
  warning: '!    ',
  error: '!!!  ',
};

/** Collects the lines of one event. Depth counts braces; each adds five blanks. */
export interface LineBuffer {
  /** One entry. The message's foreign values must be cleaned already. */
  entry(category: LogCategory, depth: number, message: string, loudness?: Loudness): void;
  /** A brace line: ends in the time of day. */
  brace(category: LogCategory, depth: number, message: string): void;
  /** A line outside the entry grammar: section marks and the command line. */
  raw(line: string): void;
  /** All lines so far, each with its line end, and starts anew. */
  take(): string;
  now(): Date;
  readonly time: LogTime;
}

export function createLineBuffer(clock: () => Date, time: LogTime): LineBuffer {
  let lines: string[] = [];
  const entry = (
    category: LogCategory,
    depth: number,
    message: string,
    loudness: Loudness = 'plain',
  ): void => {
    lines.push(`${prefixes[loudness]}${category}: ${'     '.repeat(Math.max(0, depth))}${message}`);
  };
  return {
    entry,
    brace: (category, depth, message) => entry(category, depth, `{${message}} ${time.short(clock())}`),
    raw: (line) => {
      lines.push(line);
    },
    take: () => {
      const text = lines.map((line) => line + eol).join('');
      lines = [];
      return text;
    },
    now: clock,
    time,
  };
}
