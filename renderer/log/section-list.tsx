import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LogSection } from '../../shared/model/log-index';
import { CheckmarkCircleFilled, DismissCircleFilled, InfoRegular } from '../common/icons';
import { statusWords, subjectOf } from './section-words';
import styles from './sections.module.css';
import { rowAfterKey } from './use-grid-keys';
import type { SectionPages } from './use-section-pages';

interface SectionListProps {
  readonly pages: SectionPages;
  /** Index of the section at hand. */
  readonly current: number | null;
  readonly onGo: (section: LogSection) => void;
}

const rowHeight = 62;
const icons = {
  success: CheckmarkCircleFilled,
  'reboot-required': CheckmarkCircleFilled,
  failure: DismissCircleFilled,
  unknown: InfoRegular,
} as const;

/** The sections of the log, newest first, each with how it ended. Arrow keys go from one to the next. */
export function SectionList({ pages, current, onGo }: SectionListProps) {
  const { total } = pages;
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 300, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const placeOf = (row: number) => total - 1 - row;
  useEffect(() => pages.want(items.map(({ index }) => total - 1 - index)), [pages, items, total]);
  const rowAtHand = items.find(({ index }) => pages.get(placeOf(index))?.index === current)?.index;

  function onKeyDown(event: KeyboardEvent): void {
    const row = rowAfterKey(event.key, rowAtHand ?? -1, total, 8);
    if (row === null) return;
    event.preventDefault();
    virtual.scrollToIndex(row);
    const section = pages.get(placeOf(row));
    if (section !== undefined) onGo(section);
  }

  if (total === 0) return <p className={styles.none}>No section is among what the filter shows.</p>;
  return (
    <div
      ref={list}
      role="listbox"
      className={styles.list}
      aria-label="Sections, newest first"
      aria-activedescendant={rowAtHand === undefined ? undefined : `log-section-${current}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const section = pages.get(placeOf(index));
          return section === undefined ? null : (
            <SectionOption
              key={section.index}
              section={section}
              top={start}
              row={index + 1}
              rows={total}
              selected={section.index === current}
              onGo={onGo}
            />
          );
        })}
      </div>
    </div>
  );
}

interface SectionOptionProps {
  readonly section: LogSection;
  readonly top: number;
  readonly row: number;
  readonly rows: number;
  readonly selected: boolean;
  readonly onGo: (section: LogSection) => void;
}

function SectionOption({ section, top, row, rows, selected, onGo }: SectionOptionProps) {
  const Icon = icons[section.status];
  const { exitCode, status, startTime } = section;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has focus and keys.
    <div
      id={`log-section-${section.index}`}
      role="option"
      className={styles.option}
      aria-selected={selected}
      aria-posinset={row}
      aria-setsize={rows}
      data-status={status}
      title={section.title}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onGo(section)}
    >
      <Icon aria-hidden="true" />
      <span className={styles.subject}>{subjectOf(section)}</span>
      <span className={styles.note}>{section.argument === null ? ' ' : section.name}</span>
      <span className={styles.note}>
        {statusWords[status]}
        {status === 'failure' && exitCode !== null && ` ${exitCode.toLowerCase()}`}
        {startTime !== null && ` · ${startTime.slice(0, 16)}`}
      </span>
    </div>
  );
}
