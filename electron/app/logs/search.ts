import type { CallOutput } from '../../../shared/api';
import type { LogQuery } from '../../../shared/model/log-index';
import { type LogIndex, type LogSearchBatch, searchLog } from '../../log-reader';
import type { ReadLog } from './parts';

type Found = CallOutput<'log.search'>;

/** A search that stopped at its limit, to be taken up again. */
interface Paused {
  readonly index: LogIndex;
  readonly key: string;
  readonly batches: AsyncGenerator<LogSearchBatch>;
  /** Lines that were found beyond the limit. */
  readonly left: readonly number[];
  /** What was told to have been searched, and what was. */
  readonly toldTo: number;
  readonly searchedTo: number;
}

/** Batches after which a search without hits answers, so that it can be given up: some million lines. */
const MOST_BATCHES = 64;

/** Makes what searches one log; the last search goes on where it stopped when it is asked to. */
export function createLogSearch() {
  let paused: Paused | null = null;
  return async (
    { source, index }: ReadLog,
    query: LogQuery,
    after: number,
    limit: number,
  ): Promise<Found> => {
    const key = JSON.stringify(query);
    const before: Paused | null = paused;
    paused = null;
    const goesOn = before !== null && before.index === index && before.key === key && before.toldTo === after;
    if (!goesOn) await before?.batches.return(undefined);
    const batches = goesOn ? before.batches : searchLog(source, index, query);
    let lines: readonly number[] = goesOn ? before.left : [];
    let searchedTo = goesOn ? before.searchedTo : 0;
    for (let count = 0; lines.length < limit && count < MOST_BATCHES; ) {
      const next = await batches.next();
      if (next.done) return { lines: [...lines], searchedTo: index.lines, done: true, problem: null };
      const { value } = next;
      if (value.problem !== null)
        return { lines: [...lines], searchedTo, done: true, problem: value.problem };
      searchedTo = value.searchedTo;
      lines = [...lines, ...value.lines.filter((line) => line > after)];
      // Lines before `after` were looked at for an earlier question.
      if (searchedTo > after) count += 1;
    }
    const given = lines.slice(0, limit);
    const left = lines.slice(limit);
    const toldTo = left.length > 0 ? (given.at(-1) ?? after) : searchedTo;
    paused = { index, key, batches, left, toldTo, searchedTo };
    return { lines: [...given], searchedTo: toldTo, done: false, problem: null };
  };
}
