import { type KeyboardEvent, useCallback, useRef } from 'react';

/** Where a cell stands among those shown. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const page = 10;

/** Where a key leads within a grid of `rows` × `columns`; `null` when the key means nothing here. Pure. */
export function nextPlace(
  key: string,
  ctrl: boolean,
  from: CellPlace,
  rows: number,
  columns: number,
): CellPlace | null {
  const { row, column } = from;
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(ctrl ? 0 : row, 0);
    case 'End':
      return to(ctrl ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

/**
 * Keys of a grid after WAI-ARIA's grid pattern: one cell is in the tab order, arrows move within. Cells carry
 * `data-place="row,column"`.
 */
export function useGridKeys(rows: number, columns: number, onMove: (place: CellPlace) => void) {
  const table = useRef<HTMLTableElement>(null);
  const focusPlace = useCallback((place: CellPlace) => {
    table.current?.querySelector<HTMLElement>(`[data-place="${place.row},${place.column}"]`)?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const place = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place;
    const [row, column] = place?.split(',').map(Number) ?? [];
    if (row === undefined || column === undefined) return;
    const next = nextPlace(event.key, event.ctrlKey, { row, column }, rows, columns);
    if (next === null) return;
    event.preventDefault();
    focusPlace(next);
    onMove(next);
  };
  return { table, onKeyDown, focusPlace };
}
