import { useEffect, useRef, useState } from 'react';
import type { LogQuery } from '../../shared/model/log-index';
import { call, toCallError } from '../bridge/bridge';
import type { OpenLog } from '../stores/open-logs';

/** Lines that a query finds, as far as the log has been searched. */
export interface SearchResult {
  readonly lines: readonly number[];
  readonly searchedTo: number;
  readonly done: boolean;
  readonly problem: string | null;
}

/** More than anybody steps through or reads; the count then says "at least". */
export const mostFound = 500_000;
/** Milliseconds without another key before a search begins. */
const pause = 120;

/** The engine goes on with one search of a log at a time: what filters and what finds take turns. */
const turns = new Map<string, Promise<void>>();

function inTurn(logId: string, search: () => Promise<void>): Promise<void> {
  const mine = (turns.get(logId) ?? Promise.resolve()).then(search);
  const settled = mine.catch(() => undefined);
  turns.set(logId, settled);
  void settled.then(() => turns.get(logId) === settled && turns.delete(logId));
  return mine;
}

const nothing: SearchResult = { lines: [], searchedTo: 0, done: true, problem: null };

/**
 * The lines that a query finds, batch by batch; with no query, none. A log that grows is searched on from where the
 * search has come to.
 */
export function useLogSearch({ logId, generation, summary }: OpenLog, query: LogQuery | null): SearchResult {
  const asked = query === null ? '' : JSON.stringify(query);
  const about = `${logId} ${generation} ${asked}`;
  const kept = useRef({ about: '', result: nothing });
  const [result, setResult] = useState(nothing);

  useEffect(() => {
    const fresh = kept.current.about !== about;
    if (asked === '') {
      kept.current = { about, result: nothing };
      setResult(nothing);
      return;
    }
    let now: SearchResult = fresh ? { ...nothing, done: false } : kept.current.result;
    if (!fresh && now.problem !== null) return;
    if (fresh) {
      kept.current = { about, result: now };
      setResult(now);
    }
    let ended = false;
    async function search(): Promise<void> {
      const wanted: LogQuery = JSON.parse(asked);
      while (!ended) {
        const found = await call('log.search', {
          logId,
          query: wanted,
          after: now.searchedTo,
          limit: 10_000,
        });
        if (ended) return;
        const lines = found.lines.length === 0 ? now.lines : [...now.lines, ...found.lines];
        const full = lines.length >= mostFound;
        const done = found.done || full || found.problem !== null || found.searchedTo <= now.searchedTo;
        now = { lines, searchedTo: found.searchedTo, done, problem: found.problem?.message ?? null };
        kept.current = { about, result: now };
        setResult(now);
        if (done) return;
      }
    }
    const timer = setTimeout(
      () => {
        inTurn(logId, search).catch((thrown: unknown) => {
          if (!ended) setResult({ ...now, done: true, problem: toCallError(thrown).message });
        });
      },
      fresh ? pause : 0,
    );
    return () => {
      ended = true;
      clearTimeout(timer);
    };
    // A log that has grown is searched on: its number of lines is what says so.
  }, [about, asked, logId, summary.lines]);
  return result;
}
