import type { LogEntry, LogEntryKind, LogLine } from '../../shared/model/log-index';
import { writeMoment } from './log-moment';
import { parseBrace } from './parse-brace';
import { parseCodes } from './parse-codes';
import { readSpecialLine, type SpecialLine, severityOf } from './special-line';

/** Prefix, category, and the message with its indent. Older documentation has prefixes of seven columns: read as well. */
const entry = /^(?: {5,7}|!{1,3} {1,6}| {3}\. {1,3})([a-z][a-z. ]{2}|\.{3}): ?( *)(.*)$/;
/** `#I123 text`, `#-019 text`, and `@ 10:11:12.345 #V166 text` of the older dialect. */
const olderEntry = /^(?:@ (\d{2}:\d{2}:\d{2}\.\d{3}) ?)?#([EWIVT-])(\d{1,4}) ( *)(.*)$/;
/** Brace lines and a few others end with the time. */
const timed = /^(.*) (\d{2}:\d{2}:\d{2}\.\d{3})$/;
const command = /^ {6}cmd: (.*)$/;
const header = /^ {0,8}(?:OS Version|Platform ID|Service Pack|Suite|Product ?Type|Architecture) ?= /;

const kindOf: Readonly<Record<SpecialLine['kind'], LogEntryKind>> = {
  title: 'section-title',
  start: 'section-start',
  end: 'section-end',
  status: 'exit-status',
  boot: 'boot-session',
  'dated-title': 'section-title',
  'log-title': 'header',
};

/**
 * What one line says. A line that the grammar has no place for is `raw`, with its text. Takes time in proportion to the
 * line's length.
 * Source: format-of-a-text-log-entry; real logs of Windows XP to 11.
 */
export function parseEntry({ line, text }: Pick<LogLine, 'line' | 'text'>): LogEntry {
  const bare = {
    line,
    kind: 'raw',
    severity: severityOf(text),
    category: null,
    indent: 0,
    text,
    time: null,
    codes: [],
    brace: null,
  } as const;
  if (text.trim() === '') return { ...bare, kind: 'blank' };
  const called = command.exec(text);
  if (called !== null) return { ...bare, kind: 'command', text: called[1] ?? '' };
  const parts = entry.exec(text);
  if (parts !== null) {
    const [, category = '', indent = '', message = ''] = parts;
    return {
      ...bare,
      kind: 'entry',
      category: category.trim(),
      indent: indent.length,
      ...readMessage(message),
    };
  }
  const older = olderEntry.exec(text);
  if (older !== null) {
    const [, time = null, , , indent = '', message = ''] = older;
    return { ...bare, kind: 'entry', indent: indent.length, text: message, time, codes: parseCodes(message) };
  }
  if (header.test(text)) return { ...bare, kind: 'header', text: text.trim() };
  const special = /^[<>[]/.test(text) ? readSpecialLine(text) : null;
  if (special === null) return { ...bare, codes: parseCodes(text) };
  return { ...bare, kind: kindOf[special.kind], ...textOf(special, text) };
}

function readMessage(message: string): Pick<LogEntry, 'text' | 'time' | 'codes' | 'brace'> {
  const [, untimed = message, time = null] = timed.exec(message) ?? [];
  const brace = parseBrace(untimed);
  // The code of a closing line is its exit code, and an opening line's argument is a name.
  return { text: untimed, time, codes: brace === null ? parseCodes(untimed) : [], brace };
}

function textOf(special: SpecialLine, text: string): Pick<LogEntry, 'text' | 'time' | 'codes'> {
  const time = 'time' in special ? writeMoment(special.time) : null;
  if ('title' in special) return { text: special.title, time, codes: [] };
  return { text, time, codes: special.kind === 'status' ? parseCodes(text) : [] };
}
