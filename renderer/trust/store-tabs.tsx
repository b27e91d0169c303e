import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { TrustStores } from '../../shared/api';
import { ArchiveRegular, LibraryRegular, ProhibitedRegular, ShieldCheckmarkRegular } from '../common/icons';
import type { StoreId } from '../stores/trust';
import { isRowDrag } from './row-drag';
import { storeFacts } from './store-facts';
import styles from './trust.module.css';

export type ShownStore = StoreId | 'all';

const icons = {
  all: <LibraryRegular />,
  trusted: <ShieldCheckmarkRegular />,
  disallowed: <ProhibitedRegular />,
  root: <ArchiveRegular />,
} as const;

interface StoreTabsProps {
  readonly stores: TrustStores;
  readonly shown: ShownStore;
  readonly panelId: string;
  readonly onShow: (store: ShownStore) => void;
  /** Rows of the table were dropped on a store. */
  readonly onDropRows: (store: StoreId) => void;
}

/** The stores as certmgr's tree has them: all of the PC's, then one by one. Rows can be dropped on a store. */
export function StoreTabs({ stores, shown, panelId, onShow, onDropRows }: StoreTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<ShownStore | null>(null);
  const total = storeFacts.reduce((sum, { id }) => sum + stores[id].length, 0);
  const tabs: readonly { readonly id: ShownStore; readonly name: string; readonly count: number }[] = [
    { id: 'all', name: 'All stores', count: total },
    ...storeFacts.map(({ id, name }) => ({ id, name, count: stores[id].length })),
  ];

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex((tab) => tab.id === shown);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    onShow(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-store="${tab.id}"]`)?.focus();
  }

  const dropOn = (store: ShownStore) =>
    store === 'all'
      ? {}
      : {
          onDragOver(event: DragEvent) {
            if (!isRowDrag(event.dataTransfer)) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = 'move';
            setOver(store);
          },
          onDragLeave: () => setOver(null),
          onDrop(event: DragEvent) {
            setOver(null);
            if (!isRowDrag(event.dataTransfer)) return;
            event.preventDefault();
            onDropRows(store);
          },
        };

  return (
    <div
      ref={list}
      role="tablist"
      aria-orientation="vertical"
      aria-label="Certificate stores"
      className={styles.tabs}
    >
      {tabs.map(({ id, name, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={id === shown}
          aria-controls={panelId}
          tabIndex={id === shown ? 0 : -1}
          data-store={id}
          data-nested={id !== 'all' || undefined}
          data-over={over === id || undefined}
          onClick={() => onShow(id)}
          onKeyDown={onKeyDown}
          {...dropOn(id)}
        >
          <span className={styles.tabIcon} aria-hidden="true">
            {icons[id]}
          </span>
          <span>{name}</span> <span className={styles.tabCount}>{count.toLocaleString('en')}</span>
        </button>
      ))}
    </div>
  );
}
