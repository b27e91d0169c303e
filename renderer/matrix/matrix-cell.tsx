import { memo } from 'react';
import type { MatrixCell as Cell } from '../../shared/model/matrix';
import { shownCategory } from '../../shared/windows/categories';
import { CategoryIcon } from '../common/category-icon';
import styles from './matrix.module.css';
import { cellWords, outcomeIntents, outcomeWords } from './matrix-words';

interface MatrixCellProps {
  readonly cell: Cell | null;
  readonly row: number;
  readonly column: number;
  readonly inTabOrder: boolean;
  readonly open: boolean;
  readonly onOpen: (row: number, column: number) => void;
}

/** One cell: outcome in a word, the category's picture and colour, code, and whether the driver loads. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { cell, row, column, inTabOrder, open, onOpen } = props;
  const place = {
    role: 'gridcell',
    tabIndex: inTabOrder ? 0 : -1,
    'data-place': `${row},${column}`,
  } as const;
  if (cell === null) {
    return (
      <td {...place} className={styles.none} title="This PC has no such user">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">no such user</span>
      </td>
    );
  }
  const facts = shownCategory(cell);
  const { code, load } = cellWords(cell);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its cells.
    <td
      {...place}
      className={styles.cell}
      data-outcome={cell.outcome}
      {...{ 'aria-selected': open }}
      onClick={() => onOpen(row, column)}
    >
      <span className={styles.category} data-intent={facts.intent} title={facts.name}>
        <CategoryIcon icon={facts.icon} size={20} />
      </span>
      <span className={styles.words}>
        <span className={styles.outcome} data-intent={outcomeIntents[cell.outcome]}>
          {outcomeWords[cell.outcome]}
        </span>
        <span className="visually-hidden">, {facts.name}, </span>
        <span className={styles.small}>
          <span className={styles.code}>{code}</span>
          {load !== '' && ' '}
          {load !== '' && <span data-bad={!cell.loads || undefined}>· {load}</span>}
          {cell.unconfirmed.length > 0 && (
            <span title="Something about this cell is not proved by any public source">
              <span aria-hidden="true"> ?</span>
              <span className="visually-hidden">, unconfirmed</span>
            </span>
          )}
        </span>
      </span>
    </td>
  );
});
