import { createLogTime } from './log-time';

/** Line end of the log. Source: setupapi-text-logs; measured on a real Windows 10 log. */
export const eol = '\r\n';

/** The mark that Windows writes when it has started, with its blank line. Source: measured on real logs. */
export function bootSession(startedAt: Date, utcOffsetMinutes?: number): string {
  return `[Boot Session: ${createLogTime(utcOffsetMinutes).full(startedAt)}]${eol}${eol}`;
}
