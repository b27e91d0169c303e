import { encodeAnsi } from '../../shared/windows/ansi';

/**
 * The bytes of log text as a western Windows writes them: windows-1252 without byte-order mark; a character that
 * the page lacks becomes one `?`.
 * Source: setupapi-text-logs (the log is ANSI text).
 */
export function encodeLog(text: string): Uint8Array {
  return encodeAnsi(text);
}
