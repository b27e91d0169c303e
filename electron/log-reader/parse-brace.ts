import type { LogBrace } from '../../shared/model/log-index';
import { readHex, writeCode } from './log-code';

/** After the last ` exit`, or ` - returned`: `(0x…)`, `(00000000)`, ` (0x…)`, ` OK`, ` 0x…`, a word, or nothing. */
const exitTail = /^ ?(?:\((?:0x)?([0-9a-f]{1,8})\)|0x([0-9a-f]{1,8})|[A-Z_]{2,40})?$/i;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads a message in braces; `null` when it opens and closes nothing. Each block closes in its own way:
 * `X: exit(0x…)`, `X - exit(0x…)`, `X - exit (0x…)`, `X exit OK`, `X - Complete`, `X - returned 0x…`.
 * Source: real logs of Windows 7 to 11.
 */
export function parseBrace(message: string): LogBrace | null {
  if (!message.startsWith('{') || !message.endsWith('}')) return null;
  const inner = message.slice(1, -1);
  if (guid.test(inner)) return null;
  return (
    parseClosing(inner, 'exit') ??
    parseClosing(inner, 'returned') ??
    parseComplete(inner) ??
    parseOpening(inner)
  );
}

function parseClosing(inner: string, word: string): LogBrace | null {
  const at = inner.lastIndexOf(` ${word}`);
  if (at < 0) return null;
  const tail = exitTail.exec(inner.slice(at + word.length + 1));
  if (tail === null) return null;
  const digits = tail[1] ?? tail[2];
  const exitCode = digits === undefined ? null : writeCode(readHex(digits));
  return { edge: 'close', name: inner.slice(0, at).replace(/(?::| -)$/, ''), argument: null, exitCode };
}

function parseComplete(inner: string): LogBrace | null {
  const ending = ' - Complete';
  if (!inner.endsWith(ending)) return null;
  return { edge: 'close', name: inner.slice(0, -ending.length), argument: null, exitCode: null };
}

function parseOpening(inner: string): LogBrace {
  const cut = [': ', ' - '].map((mark) => inner.indexOf(mark)).filter((at) => at > 0);
  const at = cut.length === 0 ? -1 : Math.min(...cut);
  if (at < 0) return { edge: 'open', name: inner, argument: null, exitCode: null };
  const argument = inner.slice(at).replace(/^(?:: | - )/, '');
  return { edge: 'open', name: inner.slice(0, at), argument, exitCode: null };
}

/**
 * Whether a closing line is that of an opening one. Some names have a colon in them:
 * `{Plug and Play Service: Device Install for PCI\…}` closes as `{Plug and Play Service: Device Install exit(…)}`.
 */
export function closes(closing: LogBrace, opening: LogBrace): boolean {
  if (closing.edge !== 'close' || opening.edge !== 'open') return false;
  if (closing.name === opening.name) return true;
  const start = `${opening.name}: `;
  return (
    closing.name.startsWith(start) && opening.argument?.startsWith(closing.name.slice(start.length)) === true
  );
}
