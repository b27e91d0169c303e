import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ArrowDownRegular, ArrowUpRegular } from '../common/icons';
import styles from './grid.module.css';
import type { Column, Sorting } from './trust-rows';

interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSort: (sorting: Sorting) => void;
  readonly onSelectAll: (all: boolean) => void;
}

/** Enter and Space are the control's own here, not the list's. */
function keepOwnKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** The column heads: each sorts, and again the other way round. */
export function GridHead({ columns, sorting, selected, onSort, onSelectAll }: GridHeadProps) {
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // No attribute exists for the third state.
    if (all.current !== null) all.current.indeterminate = selected === 'some';
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which a table's layout forbids.
    <div role="rowgroup" className={styles.headGroup}>
      {/* biome-ignore lint/a11y: see above; the heads' buttons take the focus. */}
      <div role="row" className={styles.head} aria-rowindex={1}>
        {/* biome-ignore lint/a11y: see above. */}
        <div role="columnheader" className={styles.check}>
          <input
            ref={all}
            type="checkbox"
            aria-label="Select all"
            checked={selected === 'all'}
            onChange={(event) => onSelectAll(event.target.checked)}
            onKeyDown={keepOwnKeys}
          />
        </div>
        {columns.map(({ id, name }) => {
          const sorted = sorting.column === id;
          return (
            // biome-ignore lint/a11y: see above.
            <div
              key={id}
              role="columnheader"
              aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className={styles.sort}
                onClick={() => onSort({ column: id, descending: sorted && !sorting.descending })}
                onKeyDown={keepOwnKeys}
              >
                {name}
                {sorted && (
                  <span className={styles.arrow} aria-hidden="true">
                    {sorting.descending ? <ArrowDownRegular /> : <ArrowUpRegular />}
                  </span>
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
