import type { LogQuery, LogSectionStatus, LogSeverity } from '../../shared/model/log-index';

/** What the person has set of the filter; empty lists and texts leave all lines in. */
export interface LogFilter {
  readonly text: string;
  readonly regex: boolean;
  readonly matchCase: boolean;
  readonly severities: readonly LogSeverity[];
  readonly categories: readonly string[];
  readonly statuses: readonly LogSectionStatus[];
  /** As `<input type="datetime-local">` gives it: `2022-03-14T09:12`, or empty. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: LogFilter = {
  text: '',
  regex: false,
  matchCase: false,
  severities: [],
  categories: [],
  statuses: [],
  from: '',
  to: '',
};

/** `2022-03-14T09:12` → `2022/03/14 09:12:00`, as logs write it; `end` takes in the whole minute. */
function logMoment(text: string, end: boolean): string | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(:\d\d)?/.exec(text);
  if (found === null) return null;
  const [, year, month, day, minute, second] = found;
  return `${year}/${month}/${day} ${minute}${second ?? (end ? ':59' : ':00')}`;
}

/** The query that a filter stands for; `null` when it leaves all lines in. */
export function queryOf(filter: LogFilter): LogQuery | null {
  const [from, to] = [logMoment(filter.from, false), logMoment(filter.to, true)];
  const query: LogQuery = {
    ...(filter.severities.length > 0 && { severities: filter.severities }),
    ...(filter.categories.length > 0 && { categories: filter.categories }),
    ...(filter.statuses.length > 0 && { statuses: filter.statuses }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(filter.text !== '' && { text: filter.text, regex: filter.regex, matchCase: filter.matchCase }),
  };
  return Object.keys(query).length === 0 ? null : query;
}

/** What is wrong with a filter, for the person who types it; `null` when nothing is. */
export function filterProblem(filter: LogFilter): string | null {
  if (filter.regex) {
    const why = expressionProblem(filter.text);
    if (why !== null) return why;
  }
  const [from, to] = [logMoment(filter.from, false), logMoment(filter.to, true)];
  if (from !== null && to !== null && from > to) return 'The filter ends before it begins.';
  return null;
}

/** Why a text is no regular expression; `null` when it is one. */
export function expressionProblem(text: string): string | null {
  try {
    new RegExp(text, 'iu');
    return null;
  } catch (thrown) {
    // Engines begin with "Invalid regular expression: /…/iu: ", which repeats what the person sees.
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return `Not a regular expression: ${message.slice(message.lastIndexOf(': ') + 1).trim()}.`;
  }
}

/** One of a list put in or taken out. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
