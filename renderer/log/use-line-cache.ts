import { useEffect, useMemo, useRef } from 'react';
import type { LogLineView } from '../../shared/model/log-view';
import { call } from '../bridge/bridge';
import type { OpenLog } from '../stores/open-logs';
import { LineCache } from './line-cache';

/** The lines of a log as far as they have been in sight. Who draws them listens for more. */
export function useLineCache({ logId, generation, summary }: OpenLog): LineCache<LogLineView> {
  const cache = useMemo(
    () => new LineCache(async (from, to) => (await call('log.lines', { logId, from, to })).lines),
    [logId],
  );

  const before = useRef({ cache, generation, lines: summary.lines });
  useEffect(() => {
    const old = before.current;
    before.current = { cache, generation, lines: summary.lines };
    if (old.cache !== cache) return;
    if (old.generation !== generation) cache.changedAfter(0);
    // The last line may have been half written, and its page was short.
    else if (old.lines !== summary.lines) cache.changedAfter(Math.max(1, old.lines));
  }, [cache, generation, summary.lines]);
  return cache;
}
