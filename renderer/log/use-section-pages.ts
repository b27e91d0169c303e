import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { LogSection } from '../../shared/model/log-index';
import type { SectionFilter } from '../../shared/model/log-view';
import { call } from '../bridge/bridge';
import type { OpenLog } from '../stores/open-logs';
import { LineCache } from './line-cache';

/** A section at its place, from 1, among those that the filter leaves. */
export interface PlacedSection {
  readonly line: number;
  readonly section: LogSection;
}

export interface SectionPages {
  readonly total: number;
  /** By its place from 0, in the log's order. */
  get(place: number): LogSection | undefined;
  want(places: readonly number[]): void;
}

/** The sections of a log that a filter leaves, fetched a page at a time. */
export function useSectionPages(
  { logId, generation, summary }: OpenLog,
  filter: SectionFilter,
): SectionPages {
  const asked = JSON.stringify(filter);
  const [total, setTotal] = useState(0);
  const cache = useMemo(
    () =>
      new LineCache<PlacedSection>(async (from, to) => {
        const wanted: SectionFilter = JSON.parse(asked);
        const { sections, total: all } = await call('log.sections', {
          logId,
          from: from - 1,
          count: to - from + 1,
          filter: wanted,
        });
        setTotal(all);
        return sections.map((section, at) => ({ line: from + at, section }));
      }),
    [logId, asked],
  );
  useSyncExternalStore(cache.subscribe, cache.version);

  // The newest sections come first on the page, so how many there are must be known before any is asked for.
  // A log that has grown or was replaced is asked anew.
  useEffect(() => {
    let ended = false;
    const wanted: SectionFilter = JSON.parse(asked);
    call('log.sections', { logId, from: 0, count: 0, filter: wanted })
      .then((found) => {
        if (ended) return;
        setTotal(found.total);
        cache.changedAfter(0);
      })
      .catch(() => undefined);
    return () => {
      ended = true;
    };
  }, [cache, logId, asked, generation, summary.sections, summary.complete]);

  return useMemo(
    () => ({
      total,
      get: (place) => cache.get(place + 1)?.section,
      want: (places) => cache.want(places.map((place) => place + 1)),
    }),
    [cache, total],
  );
}
