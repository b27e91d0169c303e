import type { LogLineView } from '../../../shared/model/log-view';
import { parseEntry, readLines } from '../../log-reader';
import { AppError } from '../app-error';
import type { Handlers } from '../session';
import { failuresOf, knownSection } from './explained';
import type { OpenLog, OpenLogs } from './open-logs';
import { type ReadLog, sectionOfLine, summaryOf } from './parts';
import { createLogSearch } from './search';
import { createSectionList } from './sections';

type LogCalls = Pick<
  Handlers,
  | 'log.open'
  | 'log.summary'
  | 'log.sections'
  | 'log.lines'
  | 'log.search'
  | 'log.explain'
  | 'log.failures'
  | 'log.follow'
  | 'log.close'
>;

/** Lines of one answer. */
const MOST_LINES = 2000;

/** Reading, searching and explaining logs. */
export function logCalls(logs: OpenLogs): LogCalls {
  const lists = remembered(createSectionList);
  const searches = remembered(createLogSearch);
  return {
    'log.open': (request) => logs.open(request),
    'log.summary': async ({ logId }) => summaryOf(logs.get(logId).read().index),
    'log.sections': async ({ logId, from, count, filter }) => {
      const log = logs.get(logId);
      const { sections, total } = lists(log)(log.read().index, from, count, filter);
      return { sections: [...sections], total };
    },
    'log.lines': async ({ logId, from, to }) => {
      if (to - from >= MOST_LINES) {
        throw new AppError('INVALID_ARGUMENT', `log.lines: at most ${MOST_LINES} lines at once.`);
      }
      return { lines: await linesOf(logs.get(logId).read(), from, to) };
    },
    'log.search': async ({ logId, query, after = 0, limit }) => {
      const log = logs.get(logId);
      return searches(log)(log.read(), query, after, limit);
    },
    'log.explain': async ({ logId, section }) => {
      const { explained } = await knownSection(logs.get(logId).read(), section);
      return explained;
    },
    'log.failures': async ({ logId, limit }) => {
      const { failures, total } = await failuresOf(logs.get(logId).read(), limit);
      return { failures: [...failures], total };
    },
    'log.follow': async ({ logId, on }) => ({ following: logs.get(logId).follow(on) }),
    'log.close': async ({ logId }) => {
      await logs.close(logId);
      return {};
    },
  };
}

/** One of something for each open log, for as long as it is open. */
function remembered<T>(make: () => T): (log: OpenLog) => T {
  const made = new WeakMap<OpenLog, T>();
  return (log) => {
    const known = made.get(log) ?? make();
    made.set(log, known);
    return known;
  };
}

async function linesOf(log: ReadLog, from: number, to: number): Promise<LogLineView[]> {
  const lines = await readLines(log.source, log.index, from, to);
  return lines.map((line) => ({
    ...line,
    section: sectionOfLine(log.index, line.line),
    entry: parseEntry(line),
  }));
}
