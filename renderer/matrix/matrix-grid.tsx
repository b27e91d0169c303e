import { type KeyboardEvent, type Ref, useCallback, useImperativeHandle, useState } from 'react';
import { plural } from '../common/format';
import { type Grid, packageKey } from './grid';
import styles from './matrix.module.css';
import { MatrixCell } from './matrix-cell';
import { pcWords, userWords } from './matrix-words';
import { type CellPlace, useGridKeys } from './use-grid-keys';

export interface MatrixGridHandle {
  focus(place: CellPlace): void;
}

interface MatrixGridProps {
  readonly grid: Grid;
  /** The cell that the side panel tells about. */
  readonly open: CellPlace | null;
  /** Another cell has the focus. */
  readonly onMove: (place: CellPlace) => void;
  readonly onOpen: (place: CellPlace) => void;
  readonly ref: Ref<MatrixGridHandle>;
}

/** The grid: a row for each PC, a column for each user, under each package where there are several. */
export function MatrixGrid({ grid, open, onMove, onOpen, ref }: MatrixGridProps) {
  const rows = grid.groups.reduce((count, group) => count + group.rows.length, 0);
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const { table, onKeyDown, focusPlace } = useGridKeys(rows, grid.columns.length, (place) => {
    setAt(place);
    onMove(place);
  });
  useImperativeHandle(ref, () => ({ focus: focusPlace }), [focusPlace]);
  const openCell = useCallback(
    (row: number, column: number) => {
      setAt({ row, column });
      onOpen({ row, column });
    },
    [onOpen],
  );
  // Filters may have taken away the cell that was in the tab order.
  const tabStop = at.row < rows && at.column < grid.columns.length ? at : { row: 0, column: 0 };
  const packages = new Map(grid.columns.map(({ inspectionId, inf }) => [packageKey(inspectionId, inf), inf]));
  const perPackage = grid.columns.length / Math.max(1, packages.size);

  function onKey(event: KeyboardEvent<HTMLTableElement>): void {
    const place = (event.target as HTMLElement).dataset.place;
    if ((event.key === 'Enter' || event.key === ' ') && place !== undefined) {
      event.preventDefault();
      const [row = 0, column = 0] = place.split(',').map(Number);
      openCell(row, column);
    } else onKeyDown(event);
  }

  let index = -1;
  return (
    <div className={styles.viewport}>
      <table
        ref={table}
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrow keys move in is a grid.
        role="grid"
        aria-label="Outcomes by PC and user"
        aria-readonly="true"
        onKeyDown={onKey}
      >
        <thead>
          {packages.size > 1 && (
            <tr>
              <td className={styles.corner} />
              {[...packages].map(([key, inf]) => (
                <th key={key} scope="colgroup" colSpan={perPackage} className={styles.inf} title={inf}>
                  <bdi>{inf}</bdi>
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col" className={styles.pcHead}>
              PC
            </th>
            {grid.columns.map((column) => (
              <th key={column.key} scope="col">
                {userWords[column.user]}
              </th>
            ))}
          </tr>
        </thead>
        {grid.groups.map((group) => (
          <tbody key={group.name ?? ''}>
            {group.name !== null && (
              <tr>
                <th scope="rowgroup" colSpan={grid.columns.length + 1} className={styles.group}>
                  {group.name} <span>{plural(group.rows.length, 'PC')}</span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => {
              index += 1;
              const number = index;
              const { name, note } = pcWords(row.pc);
              return (
                <tr key={row.key}>
                  <th scope="row" className={styles.pc}>
                    <bdi>{name}</bdi>
                    <span>{note}</span>
                  </th>
                  {row.cells.map((cell, column) => (
                    <MatrixCell
                      key={grid.columns[column]?.key ?? column}
                      cell={cell}
                      row={number}
                      column={column}
                      inTabOrder={tabStop.row === number && tabStop.column === column}
                      open={open?.row === number && open.column === column}
                      onOpen={openCell}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
