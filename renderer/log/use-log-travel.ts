import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogLineView } from '../../shared/model/log-view';
import { useHash } from '../app/route';
import { call } from '../bridge/bridge';
import { announce } from '../stores/announcements';
import { type LogView, newView, selectedLines, useLogViews } from '../stores/log-views';
import type { OpenLog } from '../stores/open-logs';
import { allFolds, foldOf } from './all-folds';
import { copyLines } from './copy-lines';
import type { LineCache } from './line-cache';
import { linkedLine } from './line-link';
import type { ShowLine } from './log-grid';
import type { RowMap } from './row-map';
import { stepLine } from './step-line';
import type { FailedSection } from './use-failures';

export interface LogTravel {
  readonly target: ShowLine | null;
  readonly atEnd: boolean;
  change(changed: Partial<LogView>): void;
  /** Shows a line, whatever hides it, and makes it the line at hand. */
  toLine(line: number): void;
  toSection(index: number): void;
  toFailure(step: 1 | -1): void;
  toEnd(): void;
  onLine(line: number, extend: boolean): void;
  onTop(top: number): void;
  onEnd(atEnd: boolean): void;
  fold(section: number): void;
  /** Folds every section, or unfolds all when any is folded. */
  foldAll(): void;
  /** Selects the lines of a section. */
  select(first: number, last: number): void;
  /** Puts the selected lines on the clipboard. */
  copy(): void;
}

/** Going about in a log. */
export function useLogTravel(
  { key, logId, summary }: OpenLog,
  view: LogView,
  map: RowMap,
  cache: LineCache<LogLineView>,
  failures: readonly FailedSection[],
): LogTravel {
  const [target, setTarget] = useState<ShowLine | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  const now = useRef({ view, map, failures, lines: summary.lines });
  now.current = { view, map, failures, lines: summary.lines };
  const change = useCallback(
    (changed: Partial<LogView>) => useLogViews.getState().change(key, changed),
    [key],
  );

  const show = useCallback(
    (line: number, where: ShowLine['where'], changed: Partial<LogView> = {}) => {
      const at = now.current;
      const hidden = !at.map.shows(line);
      change({
        line,
        anchor: line,
        ...(hidden && {
          filtering: false,
          folds: at.view.folds.filter(({ first, last }) => line < first || line > last),
        }),
        ...changed,
      });
      setTarget({ line, where });
    },
    [change],
  );

  const sectionAt = useCallback(
    async (index: number) =>
      (await call('log.sections', { logId, from: index, count: 1 }).catch(() => null))?.sections[0],
    [logId],
  );

  const toSection = useCallback(
    async (index: number) => {
      const section = await sectionAt(index);
      if (section !== undefined) show(section.firstLine, 'start', { section: index, side: 'findings' });
    },
    [sectionAt, show],
  );

  const toFailure = useCallback(
    async (step: 1 | -1) => {
      const { view: at, failures: failed } = now.current;
      const here = failed.find(({ firstLine, lastLine }) => firstLine <= at.line && at.line <= lastLine);
      const line = stepLine(
        failed.map(({ firstLine }) => firstLine),
        here?.firstLine ?? at.line,
        step,
      );
      const section = failed.find(({ firstLine }) => firstLine === line);
      if (section === undefined) return;
      const told = await call('log.explain', { logId, section: section.index }).catch(() => null);
      show(told?.decisive?.line ?? section.firstLine, 'center', { section: section.index, side: 'findings' });
      announce(told?.summary ?? section.title);
    },
    [logId, show],
  );

  const sectionOfLine = useCallback(
    async (line: number): Promise<number | null> => {
      const held = cache.get(line);
      if (held !== undefined) return held.section;
      const { lines } = await call('log.lines', { logId, from: line, to: line });
      return lines[0]?.section ?? null;
    },
    [cache, logId],
  );

  const toLine = useCallback(
    (line: number) => {
      const last = Math.max(1, now.current.lines);
      const wanted = Math.min(Math.max(1, line), last);
      show(wanted, 'center');
      sectionOfLine(wanted).then(
        (section) => section !== null && change({ section }),
        () => undefined,
      );
    },
    [show, sectionOfLine, change],
  );

  const onLine = useCallback(
    (line: number, extend: boolean) => {
      const section = cache.get(line)?.section ?? null;
      change({
        line,
        ...(extend ? {} : { anchor: line }),
        ...(section !== null && section !== now.current.view.section && { section }),
      });
      setTarget({ line, where: 'near' });
    },
    [cache, change],
  );

  const fold = useCallback(
    async (index: number) => {
      const { folds } = now.current.view;
      if (folds.some(({ section }) => section === index)) {
        return change({ folds: folds.filter(({ section }) => section !== index) });
      }
      const section = await sectionAt(index);
      if (section === undefined) return;
      change({ folds: [...now.current.view.folds, foldOf(section)] });
    },
    [change, sectionAt],
  );

  const foldAll = useCallback(async () => {
    if (now.current.view.folds.length > 0) return change({ folds: [] });
    const folds = await allFolds(logId).catch(() => null);
    if (folds !== null) change({ folds });
  }, [change, logId]);

  const onTop = useCallback((top: number) => change({ top }), [change]);

  // A link to a line: once the log has it.
  const linked = linkedLine(useHash());
  const reachable = linked !== null && linked <= summary.lines;
  useEffect(() => {
    if (reachable && linked !== null) toLine(linked);
  }, [reachable, linked, toLine]);

  // A log that is shown for the first time begins with its latest section, as a person who just installed wants it.
  const first = (useLogViews.getState().views[key] ?? newView).top === null;
  const begun = useRef(!first || linked !== null);
  useEffect(() => {
    if (begun.current || !summary.complete || summary.sections === 0) return;
    begun.current = true;
    if (summary.failedSections === 0) void toSection(summary.sections - 1);
  }, [summary.complete, summary.sections, summary.failedSections, toSection]);

  return {
    target,
    atEnd,
    change,
    toLine,
    toSection: (index) => void toSection(index),
    toFailure: (step) => void toFailure(step),
    toEnd: () => setTarget({ line: now.current.lines, where: 'near' }),
    onLine,
    onTop,
    onEnd: setAtEnd,
    fold: (index) => void fold(index),
    foldAll: () => void foldAll(),
    select: (first, last) => change({ anchor: first, line: last }),
    copy: () => {
      const { from, to } = selectedLines(now.current.view);
      void copyLines(logId, from, to);
    },
  };
}
