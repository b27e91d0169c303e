import { useEffect, useState } from 'react';
import type { LogSection } from '../../shared/model/log-index';
import type { Failure } from '../../shared/model/log-view';
import { call } from '../bridge/bridge';
import type { OpenLog } from '../stores/open-logs';

/** Where a section that failed stands. */
export type FailedSection = Pick<LogSection, 'index' | 'firstLine' | 'lastLine' | 'title' | 'startTime'>;

export interface Failures {
  /** In the log's order. */
  readonly sections: readonly FailedSection[];
  /** The latest first, explained. */
  readonly latest: readonly Failure[];
  readonly total: number;
}

/** More are not marked on the timeline, nor stepped through. */
const mostFailures = 10_000;
const mostExplained = 50;
const page = 1000;

async function failedSections(logId: string): Promise<readonly LogSection[]> {
  const all: LogSection[] = [];
  for (let total = 1; all.length < Math.min(total, mostFailures); ) {
    const found = await call('log.sections', {
      logId,
      from: all.length,
      count: page,
      filter: { statuses: ['failure'] },
    });
    if (found.sections.length === 0) break;
    all.push(...found.sections);
    total = found.total;
  }
  return all;
}

/** With those that their exit status does not tell: a device that was installed and does not start. Pure. */
export function allFailed(
  sections: readonly FailedSection[],
  latest: readonly Failure[],
): readonly FailedSection[] {
  const known = new Set(sections.map(({ index }) => index));
  const others = latest
    .filter(({ index }) => !known.has(index))
    .map(({ index, explained: { line, lines, title, start } }) => ({
      index,
      firstLine: line,
      lastLine: line + lines - 1,
      title,
      startTime: start,
    }));
  return others.length === 0 ? sections : [...sections, ...others].sort((a, b) => a.index - b.index);
}

/** What failed in a log; none while it is being read, since asking again and again would slow that down. */
export function useFailures({ logId, generation, summary, state }: OpenLog): Failures {
  const [failures, setFailures] = useState<Failures>({ sections: [], latest: [], total: 0 });
  const { errors, failedSections: failed } = summary;

  const counts = state === 'reading' ? null : `${failed} ${errors}`;

  // Another generation, or another count, has other failures.
  useEffect(() => {
    let ended = false;
    if (counts === null) return;
    Promise.all([failedSections(logId), call('log.failures', { logId, limit: mostExplained })]).then(
      ([sections, { failures: latest, total }]) => {
        if (!ended) setFailures({ sections: allFailed(sections, latest), latest, total });
      },
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [logId, generation, counts]);
  return failures;
}
