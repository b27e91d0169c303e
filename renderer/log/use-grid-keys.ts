import type { KeyboardEvent } from 'react';
import type { RowMap } from './row-map';
import { rowHeight } from './scroll-map';

interface GridKeys {
  readonly map: RowMap;
  readonly line: number;
  /** Pixels. */
  readonly viewport: number;
  /** To a line; `extend` keeps the other end of the selection. */
  onLine(line: number, extend: boolean): void;
}

/** The row that a key leads to, from one row to another; `null` for other keys. Pure. */
export function rowAfterKey(key: string, row: number, rows: number, page: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: rows - 1,
  };
  const next = to[key];
  return next === undefined || rows === 0 ? null : Math.min(Math.max(0, next), rows - 1);
}

/** Moves through the lines as a grid's keys do; Shift selects. Gives whether the key was for it. */
export function onGridKey(event: KeyboardEvent, { map, line, viewport, onLine }: GridKeys): boolean {
  if (event.altKey || event.metaKey) return false;
  if (event.ctrlKey && event.key !== 'Home' && event.key !== 'End') return false;
  const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
  const row = rowAfterKey(event.key, map.rowOf(line), map.rows, page);
  if (row === null) return false;
  event.preventDefault();
  onLine(map.lineOf(row), event.shiftKey);
  return true;
}
