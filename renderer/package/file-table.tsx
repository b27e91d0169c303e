import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import type { Diagnosis } from '../../shared/model/diagnosis';
import type { InspectedFile } from '../../shared/model/inspection';
import { FileRow } from './file-row';
import styles from './file-table.module.css';

/** From this many files on only the visible rows are in the page. */
const longFrom = 80;
const rowHeight = 37;

const firstAltered = (files: readonly InspectedFile[]) =>
  files
    .filter((file) => file.status === 'altered')
    .slice(0, 1)
    .map((file) => file.path);

interface FileTableProps {
  readonly files: readonly InspectedFile[];
  readonly diagnoses: readonly Diagnosis[];
}

/** Every file with its state. The first altered file is unfolded: it is what people look for. */
export function FileTable({ files, diagnoses }: FileTableProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(firstAltered(files)));
  const toggle = useCallback((path: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(path)) after.add(path);
      return after;
    });
  }, []);
  const long = files.length >= longFrom;
  const viewport = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: files.length,
    enabled: long,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => files[index]?.path ?? index,
    overscan: 10,
    initialRect: { width: 800, height: 480 },
  });
  const items = virtual.getVirtualItems();
  const shown = long ? items.map((item) => item.index) : files.map((_, index) => index);
  const above = long ? (items[0]?.start ?? 0) : 0;
  const below = long ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  return (
    <section
      ref={viewport}
      className={styles.viewport}
      data-long={long || undefined}
      aria-label="Files of the package"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table} aria-rowcount={files.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {['File', 'State', 'Kind', 'Size', 'Hash'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {/* Empty space in place of the rows that are out of sight. */}
        {above > 0 && <tbody style={{ height: above }} aria-hidden="true" />}
        {shown.map((index) => {
          const file = files[index];
          return file === undefined ? null : (
            <FileRow
              key={file.path}
              ref={long ? virtual.measureElement : null}
              file={file}
              diagnosis={diagnoses.find(({ path }) => path === file.path) ?? null}
              index={index}
              open={open.has(file.path)}
              onToggle={toggle}
            />
          );
        })}
        {below > 0 && <tbody style={{ height: below }} aria-hidden="true" />}
      </table>
    </section>
  );
}
