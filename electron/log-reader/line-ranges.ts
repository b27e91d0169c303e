import type { LogQuery } from '../../shared/model/log-index';
import type { LogIndex } from './index-log';

/** Lines from `first` to `last`, 1-based, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Where a query can find anything: all lines, or those of the sections whose status and start it asks for. In order, and
 * without overlaps.
 */
export function rangesOf(index: LogIndex, { statuses, from, to }: LogQuery): readonly LineRange[] {
  if (statuses === undefined && from === undefined && to === undefined)
    return [{ first: 1, last: index.lines }];
  const ranges: { first: number; last: number }[] = [];
  for (let at = 0; at < index.sectionCount; at += 1) {
    const section = index.section(at);
    if (section === null || statuses?.includes(section.status) === false) continue;
    const start = section.startTime;
    if (from !== undefined && (start === null || start < from)) continue;
    // A shorter moment stands for all that begin with it.
    if (to !== undefined && (start === null || start.slice(0, to.length) > to)) continue;
    const before = ranges.at(-1);
    if (before !== undefined && section.firstLine <= before.last + 1)
      before.last = Math.max(before.last, section.lastLine);
    else ranges.push({ first: section.firstLine, last: section.lastLine });
  }
  return ranges;
}
