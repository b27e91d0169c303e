import type { DragEvent, MouseEvent, ReactNode, Ref } from 'react';
import common from '../common/common.module.css';
import { formatDay, groupHex } from '../common/format';
import { WarningFilled } from '../common/icons';
import { Tag } from '../common/tag';
import styles from './grid.module.css';
import { storeFact } from './store-facts';
import type { Column, ColumnId, TrustRow } from './trust-rows';

interface GridRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly row: TrustRow;
  readonly columns: readonly Column[];
  readonly index: number;
  /** Distance from the top of the list in pixels. */
  readonly top: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** One certificate of a store. The keyboard stays on the grid, which says which row it is on. */
export function GridRow({ ref, id, row, columns, index, top, selected, active, ...on }: GridRowProps) {
  const { certificate, warning } = row;
  const cells = cellsOf(row);
  return (
    // biome-ignore lint/a11y: a row of a grid whose keyboard handling stands in the grid itself.
    <div
      ref={ref}
      id={id}
      role="row"
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={active || undefined}
      data-thumbprint={certificate.thumbprint}
      style={{ transform: `translateY(${top}px)` }}
      draggable
      onClick={on.onChoose}
      onDoubleClick={on.onOpen}
      onDragStart={on.onDragStart}
    >
      {/* biome-ignore lint/a11y: see above. */}
      <div role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          aria-label={`Select ${certificate.subject}`}
          tabIndex={-1}
          checked={selected}
          onChange={on.onToggle}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      </div>
      {columns.map((column) => (
        // biome-ignore lint/a11y: see above.
        <div
          key={column.id}
          role="gridcell"
          className={styles.cell}
          data-column={column.id}
          title={cells[column.id].text}
        >
          {cells[column.id].content}
        </div>
      ))}
      {warning !== null && (
        // biome-ignore lint/a11y: see above.
        <div role="gridcell" className={styles.warning}>
          <WarningFilled aria-hidden="true" />
          <span>{warning}</span>
        </div>
      )}
    </div>
  );
}

/** What each column shows of a row, and its text where the column is too narrow. */
function cellsOf({ certificate, purposes, store, expired }: TrustRow) {
  const day = formatDay(certificate.notAfter);
  const plain = (text: string) => ({ text, content: <bdi>{text}</bdi> });
  return {
    subject: plain(certificate.subject),
    issuer: plain(certificate.issuer),
    expires: {
      text: day,
      content: (
        <>
          {day} {expired && <Tag>expired</Tag>}
        </>
      ),
    },
    purposes: plain(purposes),
    store: plain(storeFact(store).name),
    thumbprint: {
      text: groupHex(certificate.thumbprint),
      content: <span className={common.code}>{certificate.thumbprint}</span>,
    },
  } satisfies Record<ColumnId, { readonly text: string; readonly content: ReactNode }>;
}
