import type { LogQuery } from '../../shared/model/log-index';
import type { Parsed } from '../../shared/model/problem';
import { severityOf } from './special-line';

/** Whether a line is looked for. */
export type LineTest = (text: string) => boolean;

/** What of a line a regular expression sees, in characters: the time of some grows with the square of it. */
const REGEX_SEES = 4096;
const category = /^(?: {5,7}|!{1,3} {1,6}| {3}\. {1,3})([a-z][a-z. ]{2}|\.{3}):/;

/** Makes the test for what a query says of single lines. A regular expression that is none is a problem. */
export function makeLineTest(query: LogQuery): Parsed<LineTest> {
  const tests: LineTest[] = [];
  const { severities, categories, text } = query;
  if (severities !== undefined) tests.push((line) => severities.includes(severityOf(line)));
  if (categories !== undefined)
    tests.push((line) => categories.includes(category.exec(line)?.[1]?.trim() ?? ''));
  if (text !== undefined && text !== '') {
    const made = query.regex === true ? regexTest(text, query.matchCase === true) : textTest(text, query);
    if (!made.ok) return made;
    tests.push(made.value);
  }
  return { ok: true, value: (line) => tests.every((test) => test(line)), problems: [] };
}

function textTest(text: string, { matchCase }: LogQuery): Parsed<LineTest> {
  if (matchCase === true) return { ok: true, value: (line) => line.includes(text), problems: [] };
  const lower = text.toLowerCase();
  return { ok: true, value: (line) => line.toLowerCase().includes(lower), problems: [] };
}

function regexTest(source: string, matchCase: boolean): Parsed<LineTest> {
  try {
    const pattern = new RegExp(source, matchCase ? '' : 'i');
    return { ok: true, value: (line) => pattern.test(line.slice(0, REGEX_SEES)), problems: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: {
        code: 'NOT_A_REGEX',
        severity: 'error',
        message: `${why}. Correct it, or search for plain text.`,
      },
    };
  }
}
