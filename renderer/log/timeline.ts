import type { LogSection } from '../../shared/model/log-index';

/** Failures that stand so close that they are drawn as one mark. */
export interface TimelineMark {
  /** From 0 at the log's beginning up to, but not, 1 at its end. */
  readonly at: number;
  readonly failures: number;
  /** The first of them: where to go. */
  readonly first: Pick<LogSection, 'index' | 'startTime' | 'title'>;
}

/**
 * The failures of a log as at most `most` marks. They stand by their place among the sections, not by the clock: an
 * update writes hundreds of sections in a minute, and weeks pass without one. Pure.
 */
export function timelineMarks(
  failed: readonly Pick<LogSection, 'index' | 'startTime' | 'title'>[],
  sections: number,
  most: number,
): readonly TimelineMark[] {
  const marks = new Map<number, TimelineMark>();
  for (const first of failed) {
    const at = Math.floor((first.index / Math.max(1, sections)) * most);
    const mark = marks.get(at);
    marks.set(at, mark ? { ...mark, failures: mark.failures + 1 } : { at: at / most, failures: 1, first });
  }
  return [...marks.values()];
}
