import { type MouseEvent, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { LogLineView, LogMark } from '../../shared/model/log-view';
import { type LogView, selectedLines } from '../stores/log-views';
import { CodeTold } from './code-told';
import type { LineCache } from './line-cache';
import styles from './lines.module.css';
import { LogRow } from './log-row';
import type { RowMap } from './row-map';
import { canvasHeight, rowHeight, rowsAt, wholeHeight } from './scroll-map';
import { useCodeTold } from './use-code-told';
import { onGridKey } from './use-grid-keys';
import { useScrollPlace } from './use-scroll-place';

/** A line to be shown; another object asks again. */
export interface ShowLine {
  readonly line: number;
  readonly where: 'start' | 'center' | 'near';
}

interface LogGridProps {
  readonly cache: LineCache<LogLineView>;
  readonly map: RowMap;
  readonly view: LogView;
  readonly target: ShowLine | null;
  readonly decisive: number | null;
  readonly marks: readonly LogMark[];
  readonly matcher: RegExp | null;
  /** Keeps to the newest line while the log grows, unless the person has scrolled up. */
  readonly following: boolean;
  readonly plainWords: (code: string) => string | null;
  readonly onLine: (line: number, extend: boolean) => void;
  readonly onFold: (section: number) => void;
  /** Ctrl+C without a selection of the browser's own. */
  readonly onCopy: () => void;
  /** Where the person stood, on leaving. */
  readonly onTop: (top: number) => void;
  readonly onEnd: (atEnd: boolean) => void;
}

/** The lines in sight. Only they are on the page and only they are fetched, so millions scroll like a few. */
export function LogGrid(props: LogGridProps) {
  const { cache, map, view, target, marks, following, onLine, onFold, onTop, onEnd, onCopy } = props;
  const element = useRef<HTMLDivElement>(null);
  const { place, extent, onScroll, show } = useScrollPlace(element, map.rows, view.top ?? 0);
  useSyncExternalStore(cache.subscribe, cache.version);
  const { told, hide, handlers } = useCodeTold();
  const { first, last } = rowsAt(place.top, extent);
  const lines = useMemo(
    () => Array.from({ length: Math.max(0, last - first) }, (_, at) => map.lineOf(first + at)),
    [map, first, last],
  );
  const noteOf = useMemo(() => new Map(marks.map(({ line, note }) => [line, note])), [marks]);
  const folded = useMemo(() => new Set(view.folds.map(({ section }) => section)), [view.folds]);
  const { from, to } = selectedLines(view);

  // Drawn again when a page has come: what is still missing in sight is then wanted again.
  useEffect(() => cache.want(lines), [cache, lines]);

  const atEnd = place.top + extent.viewport >= wholeHeight(extent) - rowHeight;
  // Kept when the person leaves, not while scrolling: nothing else on the page depends on it.
  const topNow = useRef(place.top);
  topNow.current = place.top;
  useEffect(() => () => onTop(topNow.current), [onTop]);

  useEffect(() => {
    if (target !== null) show(map.rowOf(target.line), target.where);
  }, [target, map, show]);

  // Before the effect after it: a log that has grown is no longer at its end, but was.
  const wasAtEnd = useRef(atEnd);
  const rowsBefore = useRef(map.rows);
  useEffect(() => {
    if (following && map.rows > rowsBefore.current && wasAtEnd.current) show(map.rows - 1, 'near');
    rowsBefore.current = map.rows;
  }, [following, map.rows, show]);
  useEffect(() => {
    wasAtEnd.current = atEnd;
    onEnd(atEnd);
  }, [atEnd, onEnd]);

  const widest = useRef(0);
  for (const line of lines) widest.current = Math.max(widest.current, cache.get(line)?.text.length ?? 0);

  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const section = event.target.closest<HTMLElement>('[data-fold]')?.dataset.fold;
    const line = event.target.closest<HTMLElement>('[data-line]')?.dataset.line;
    if (section !== undefined) onFold(Number(section));
    else if (line !== undefined) onLine(Number(line), event.shiftKey);
  }

  // The canvas may be shorter than the log: rows stand where the scroll bar says that the window is.
  const offset = place.scrollTop - place.top;
  return (
    <div className={styles.frame} {...handlers}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot lay out rows that are placed. */}
      <div
        ref={element}
        role="grid"
        className={styles.lines}
        aria-label="Log lines"
        aria-rowcount={map.rows}
        aria-multiselectable="true"
        aria-activedescendant={map.shows(view.line) ? `log-line-${view.line}` : undefined}
        tabIndex={0}
        onScroll={() => {
          hide();
          onScroll();
        }}
        onClick={onClick}
        onKeyDown={(event) => {
          if (
            event.ctrlKey &&
            event.key.toLowerCase() === 'c' &&
            window.getSelection()?.isCollapsed !== false
          ) {
            event.preventDefault();
            onCopy();
          } else onGridKey(event, { map, line: view.line, viewport: extent.viewport, onLine });
        }}
      >
        <div
          role="presentation"
          className={styles.canvas}
          style={{ height: canvasHeight(extent), minWidth: `calc(${widest.current}ch + 7rem)` }}
        >
          {lines.map((line, at) => (
            <LogRow
              key={line}
              id={`log-line-${line}`}
              row={first + at}
              line={line}
              view={cache.get(line)}
              top={(first + at) * rowHeight + offset}
              atHand={line === view.line}
              selected={line >= from && line <= to}
              decisive={line === props.decisive}
              folded={folded.has(cache.get(line)?.section ?? -1)}
              note={noteOf.get(line) ?? null}
              matcher={props.matcher}
            />
          ))}
        </div>
      </div>
      {told !== null && <CodeTold {...told} plain={props.plainWords(told.code)} />}
    </div>
  );
}
