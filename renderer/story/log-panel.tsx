import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { Story } from '../../shared/model/story';
import { CopyButton } from '../common/copy-button';
import { plural } from '../common/format';
import { severityOf } from '../log/parse-log';
import styles from './log-panel.module.css';
import { logAt } from './player';

const rowHeight = 18;
// Colour is never alone: the prefix of the line says the same, and these words say it to screen readers.
const spoken = { error: 'Error: ', warning: 'Warning: ', section: '', info: '' } as const;

/** The log as it has been written by this scene; the lines that came with it are marked and in sight. */
export function LogPanel({ story, index }: { readonly story: Story; readonly index: number }) {
  const viewport = useRef<HTMLElement>(null);
  const { text, lines, freshFrom } = useMemo(() => logAt(story, index), [story, index]);
  const longest = useMemo(() => lines.reduce((most, line) => Math.max(most, line.length), 0), [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 20,
    // Without a measured size (before the first layout) a screenful is drawn all the same.
    initialRect: { width: 600, height: 300 },
  });
  const fresh = lines.length - freshFrom;

  useEffect(() => {
    virtual.scrollToIndex(fresh > 0 ? freshFrom : lines.length - 1, { align: fresh > 0 ? 'start' : 'end' });
  }, [virtual, fresh, freshFrom, lines]);

  return (
    <section className={styles.panel} data-own-keys aria-labelledby="story-log-title">
      <header>
        <h2 id="story-log-title">Staging log</h2>
        <span className={styles.note}>
          {lines.length === 0
            ? 'Nothing is written yet.'
            : fresh > 0
              ? `${plural(fresh, 'new line')} of ${lines.length}`
              : `${plural(lines.length, 'line')}, none of them new`}
        </span>
        <CopyButton what="log" text={text} disabled={text === ''} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section ref={viewport} className={styles.viewport} aria-label="Log by this scene" tabIndex={0}>
        <div style={{ height: virtual.getTotalSize(), minWidth: `calc(${longest}ch + 2rem)` }}>
          {virtual.getVirtualItems().map(({ index: at, start }) => {
            const line = lines[at] ?? '';
            const severity = severityOf(line);
            return (
              <div
                key={at}
                className={styles.line}
                data-severity={severity}
                data-fresh={at >= freshFrom || undefined}
                style={{ transform: `translateY(${start}px)` }}
              >
                {spoken[severity] !== '' && <span className="visually-hidden">{spoken[severity]}</span>}
                {line}
              </div>
            );
          })}
        </div>
      </section>
    </section>
  );
}
