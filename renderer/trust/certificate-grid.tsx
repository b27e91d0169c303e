import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import styles from './grid.module.css';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { startRowDrag } from './row-drag';
import { choose, chooseAll, type Held, noSelection, type Selection, step, toggle } from './selection';
import type { Column, Sorting, TrustRow } from './trust-rows';

const rowHeight = 34;
const page = 10;

interface CertificateGridProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TrustRow[];
  readonly selection: Selection;
  readonly sorting: Sorting;
  readonly empty: ReactNode;
  readonly onSelect: (selection: Selection) => void;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (row: TrustRow) => void;
  readonly onRemove: () => void;
}

const heldWith = (event: KeyboardEvent | MouseEvent): Held => ({
  shift: event.shiftKey,
  ctrl: event.ctrlKey || event.metaKey,
});

/** The certificates as a list of Windows: arrows, Shift, Ctrl, Space, Ctrl+A, Enter and Delete. Only visible rows are drawn. */
export function CertificateGrid(props: CertificateGridProps) {
  const { label, columns, rows, selection, sorting, empty, onSelect, onSort, onOpen, onRemove } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const id = useId();
  const keys = rows.map((row) => row.key);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: (index) => (rows[index]?.warning === null ? rowHeight : rowHeight + 22),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    // Without a measured size (before the first layout) a screenful is drawn all the same.
    initialRect: { width: 900, height: 500 },
  });
  const activeIndex = selection.active === null ? -1 : keys.indexOf(selection.active);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex);
  }, [activeIndex, virtual]);

  function onKeyDown(event: KeyboardEvent): void {
    const held = heldWith(event);
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[
      event.key
    ];
    const active = rows[activeIndex];
    if (by !== undefined) onSelect(step(selection, keys, by, held));
    else if (event.key === ' ' && active) onSelect(toggle(selection, active.key));
    else if (event.key.toLowerCase() === 'a' && held.ctrl) onSelect(chooseAll(selection, keys));
    else if (event.key === 'Enter' && active) onOpen(active);
    else if (event.key === 'Delete') onRemove();
    else if (event.key === 'Escape' && selection.selected.size > 0)
      onSelect({ ...noSelection, active: selection.active });
    else return;
    event.preventDefault();
  }

  function onDragStart(event: DragEvent, row: TrustRow): void {
    const dragged = selection.selected.has(row.key)
      ? selection
      : choose(selection, keys, row.key, { shift: false, ctrl: false });
    if (dragged !== selection) onSelect(dragged);
    const names = rows.filter(({ key }) => dragged.selected.has(key)).map((item) => item.certificate.subject);
    startRowDrag(event.dataTransfer, names.join('\n'));
  }

  const rowId = (index: number) => `${id}${index}`;
  const items = virtual.getVirtualItems();
  const activeIsDrawn = items.some((item) => item.index === activeIndex);
  return (
    <div ref={viewport} className={styles.viewport}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which a table's layout forbids. */}
      <div
        role="grid"
        className={styles.grid}
        data-columns={columns.length}
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={activeIsDrawn ? rowId(activeIndex) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const first = rows[0];
          if (event.target === event.currentTarget && activeIndex < 0 && first) {
            onSelect({ ...selection, active: first.key });
          }
        }}
      >
        <GridHead
          columns={columns}
          sorting={sorting}
          onSort={onSort}
          selected={
            selection.selected.size === 0 ? 'none' : selection.selected.size < rows.length ? 'some' : 'all'
          }
          onSelectAll={(all) =>
            onSelect(all ? chooseAll(selection, keys) : { ...selection, selected: new Set() })
          }
        />
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div role="rowgroup" className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <GridRow
                key={row.key}
                ref={virtual.measureElement}
                id={rowId(index)}
                row={row}
                columns={columns}
                index={index}
                top={start}
                selected={selection.selected.has(row.key)}
                active={index === activeIndex}
                onChoose={(event) => onSelect(choose(selection, keys, row.key, heldWith(event)))}
                onToggle={() => onSelect(toggle(selection, row.key))}
                onOpen={() => onOpen(row)}
                onDragStart={(event) => onDragStart(event, row)}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}
