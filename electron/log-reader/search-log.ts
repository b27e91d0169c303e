import type { LogLine, LogQuery } from '../../shared/model/log-index';
import type { Problem } from '../../shared/model/problem';
import type { LogIndex } from './index-log';
import { rangesOf } from './line-ranges';
import { makeLineTest } from './line-test';
import type { LogSource } from './log-source';
import { LONGEST_LINE, lineOf } from './read-lines';
import { withinTime } from './time-limit';
import { walkLines } from './walk-lines';

/** What was found since the last batch. */
export interface LogSearchBatch {
  /** 1-based lines, in order. */
  readonly lines: readonly number[];
  /** All lines up to this one have been looked at. */
  readonly searchedTo: number;
  /** Why the search ends here, when it ends before the log does. */
  readonly problem: Problem | null;
}

export interface LogSearchOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds that an expression may take for a batch; the thread is held for no longer. */
  readonly batchLimit?: number;
}

/** Lines matched at a time, and characters: a batch takes some ten milliseconds unless the expression is slow. */
const BATCH_LINES = 16_384;
const BATCH_CHARACTERS = 2 * 1024 * 1024;

/**
 * Searches a log from its beginning, in batches; a batch without lines tells how far it is. Ends with a problem when the
 * expression is none, or takes too long. Of a line the first 64 KiB are searched, by expressions 4,096 characters.
 * Rejects with the signal's reason, or with the error of the source.
 */
export async function* searchLog(
  source: LogSource,
  index: LogIndex,
  query: LogQuery,
  { signal, batchLimit = 500 }: LogSearchOptions = {},
): AsyncGenerator<LogSearchBatch> {
  const test = makeLineTest(query);
  if (!test.ok) {
    yield { lines: [], searchedTo: 0, problem: test.problem };
    return;
  }
  const match = (batch: readonly LogLine[]): LogSearchBatch => {
    const matching = () => batch.filter(({ text }) => test.value(text));
    // Only expressions can take long, and the limit is a clock's: a busy computer must not end other searches.
    const found = query.regex === true ? withinTime(batchLimit, matching) : { value: matching() };
    const searchedTo = (found === null ? batch[0] : batch.at(-1))?.line ?? 0;
    const lines = found?.value.map(({ line }) => line) ?? [];
    return { lines, searchedTo, problem: found === null ? tooSlow(searchedTo) : null };
  };
  let batch: LogLine[] = [];
  let characters = 0;
  for (const { first, last } of rangesOf(index, query)) {
    for await (const walked of walkLines(source, index, first, last, LONGEST_LINE)) {
      for (const line of walked.map((each) => lineOf(each, index))) {
        batch.push(line);
        characters += line.text.length;
        if (batch.length < BATCH_LINES && characters < BATCH_CHARACTERS) continue;
        signal?.throwIfAborted();
        const matched = match(batch);
        yield matched;
        if (matched.problem !== null) return;
        batch = [];
        characters = 0;
      }
    }
  }
  signal?.throwIfAborted();
  if (batch.length > 0) yield match(batch);
}

const tooSlow = (line: number): Problem => ({
  code: 'SEARCH_TOO_SLOW',
  severity: 'error',
  message: `The regular expression takes too long from line ${line} on. Make it simpler: avoid repetitions within repetitions.`,
  line,
});
