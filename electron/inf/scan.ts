// The character loop of the INF grammar. It stays in one file because every branch shares the cursor.
import { limits } from './limits';
import { type ProblemList, quoted } from './problems';
import type { InfField, InfLine, Place } from './types';

/** What the scanner tells about the text, in order. Returning `false` stops it. */
export interface ScanSink {
  section(name: string, place: Place): boolean;
  line(line: InfLine): boolean;
}

/** Characters that are read, up to the end of a line, before others may have a turn: some milliseconds of work. */
const stretch = 128 * 1024;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 10);

/**
 * Splits the text of an INF into section headers and lines of fields, in one pass and in linear time.
 * Sources: WDD general-syntax-rules-for-inf-files; where it is silent or differs, Wine's setupapi parser tests,
 * which pass on Windows: Ctrl+Z ends the text, NUL is a blank, a lone CR is a blank, `;` starts a comment even
 * inside a %token%, a quote that is still open ends with its line, `\` continues a line before blanks or a comment.
 *
 * Yields now and then how many characters were read since the last time.
 *
 * @param crEnds CR alone ends a line. The documentation says so and Windows' behaviour says not; it is only
 * given for a text that has no LF at all, where nothing could be read otherwise.
 */
export function* scanInf(
  source: string,
  crEnds: boolean,
  sink: ScanSink,
  problems: ProblemList,
): Generator<number, void> {
  const text = source.includes('\0') ? source.replaceAll('\0', ' ') : source;
  const controlZ = text.indexOf('\x1a');
  const end = controlZ < 0 ? text.length : controlZ;
  let at = 0;
  let line = 1;
  let lineStart = 0;

  const place = (index: number): Place => ({ line, column: index - lineStart + 1 });
  const atLineEnd = (index: number): boolean => {
    if (index >= end) return true;
    const code = text.charCodeAt(index);
    return code === 10 || (code === 13 && (crEnds || (index + 1 < end && text.charCodeAt(index + 1) === 10)));
  };
  const skipBlanks = (): void => {
    while (!atLineEnd(at) && isBlank(text.charCodeAt(at))) at++;
  };
  const skipToLineEnd = (): void => {
    while (!atLineEnd(at)) at++;
  };
  const takeLineEnd = (): void => {
    if (at >= end) return;
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
    at++;
    line++;
    lineStart = at;
  };

  const scanHeader = (): boolean => {
    const start = place(at);
    const nameAt = ++at;
    while (!atLineEnd(at) && text.charCodeAt(at) !== 93) at++;
    const name = text.slice(nameAt, at);
    if (atLineEnd(at)) {
      const message = `The section name ${quoted(name)} is not closed: add "]" at its end.`;
      problems.add('BAD_SECTION_NAME_LINE', 'error', message, start);
    } else if (name.length > limits.sectionName) {
      const message = `The section name ${quoted(name)} has ${name.length} characters; ${limits.sectionName} are allowed.`;
      problems.add('SECTION_NAME_TOO_LONG', 'error', message, start);
    }
    skipToLineEnd();
    return sink.section(name, start);
  };

  const scanLine = (): boolean => {
    const start = place(at);
    const fields: InfField[] = [];
    let key: InfField | null = null;
    let value = '';
    /** Blanks after `value`, which count only when something follows them. Apart, so that nothing is copied twice. */
    let blanks = '';
    let opened = false;
    let began: Place | null = null;

    const append = (from: number, to: number, keep: number): void => {
      began ??= place(from);
      value += blanks + text.slice(from, keep);
      blanks = text.slice(keep, to);
    };
    const finish = (): InfField => {
      const field = { text: value, ...(began ?? place(at)) };
      value = '';
      blanks = '';
      opened = false;
      began = null;
      return field;
    };
    const scanQuoted = (): void => {
      const quoteAt = place(at);
      began ??= quoteAt;
      opened = true;
      at++;
      const from = at;
      let doubled = false;
      while (!atLineEnd(at)) {
        if (text.charCodeAt(at) === 34) {
          if (at + 1 >= end || text.charCodeAt(at + 1) !== 34) break;
          doubled = true;
          at++;
        }
        at++;
      }
      // One copy for the whole text: it may be nothing but quotes.
      const inside = text.slice(from, at);
      value += blanks + (doubled ? inside.replaceAll('""', '"') : inside);
      blanks = '';
      if (!atLineEnd(at)) at++;
      else {
        const message = 'The quote opened here ends with its line: close it.';
        problems.add('UNCLOSED_QUOTE', 'warning', message, quoteAt);
      }
    };
    const scanBackslash = (): void => {
      const from = at;
      let keep = at;
      while (!atLineEnd(at) && (text.charCodeAt(at) === 92 || isBlank(text.charCodeAt(at)))) {
        if (text.charCodeAt(at) === 92) keep = at + 1;
        at++;
      }
      if (!atLineEnd(at) && text.charCodeAt(at) !== 59) {
        append(from, at, keep);
        return;
      }
      skipToLineEnd();
      takeLineEnd();
      blanks = '';
      skipBlanks();
      if (at < end && text.charCodeAt(at) === 91) {
        const message =
          'The line before ends in "\\", so this section header is read as a part of it: quote the backslash.';
        problems.add('CONTINUED_INTO_SECTION', 'warning', message, place(at));
      }
    };

    for (;;) {
      if (atLineEnd(at)) break;
      const code = text.charCodeAt(at);
      if (code === 59) {
        skipToLineEnd();
        break;
      }
      if (code === 34) scanQuoted();
      else if (code === 92) scanBackslash();
      else if (code === 44) {
        fields.push(finish());
        at++;
        skipBlanks();
      } else if (code === 61 && key === null && fields.length === 0) {
        key = finish();
        at++;
        skipBlanks();
      } else {
        // One slice per run of ordinary characters; an `=` that is not the key's is ordinary.
        const from = at;
        let keep = at;
        for (; !atLineEnd(at); at++) {
          const next = text.charCodeAt(at);
          if (next === 59 || next === 34 || next === 92 || next === 44) break;
          if (next === 61 && key === null && fields.length === 0) break;
          if (!isBlank(next)) keep = at + 1;
        }
        if (keep === from) {
          // Blanks alone move no end; before the first character they are dropped altogether.
          if (value !== '' || opened) blanks += text.slice(from, at);
        } else append(from, at, keep);
      }
    }
    const isEmpty = key === null && fields.length === 0 && value === '' && !opened;
    fields.push(finish());
    return isEmpty ? true : sink.line({ key, fields, ...start });
  };

  for (let told = 0; at < end; ) {
    if (at - told >= stretch) {
      yield at - told;
      told = at;
    }
    skipBlanks();
    if (!atLineEnd(at)) {
      const code = text.charCodeAt(at);
      if (code === 59) skipToLineEnd();
      else if (!(code === 91 ? scanHeader() : scanLine())) return;
    }
    takeLineEnd();
  }
  if (controlZ >= 0 && text.slice(controlZ + 1).trim() !== '') {
    const message =
      'A Ctrl+Z character (0x1A) ends the INF here; Windows ignores everything after it: remove it.';
    problems.add('TEXT_AFTER_CONTROL_Z', 'warning', message, place(end));
  }
}
