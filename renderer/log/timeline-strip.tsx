import { plural } from '../common/format';
import type { OpenLog } from '../stores/open-logs';
import styles from './log.module.css';
import { timelineMarks } from './timeline';
import type { FailedSection } from './use-failures';

interface TimelineStripProps {
  readonly log: OpenLog;
  readonly failures: readonly FailedSection[];
  /** Index of the section at hand. */
  readonly current: number | null;
  readonly onGo: (section: number) => void;
}

const mostMarks = 200;

/** All sections from the first to the last, failures marked. For the pointer: F8 and the list do the same by keyboard. */
export function TimelineStrip({ log, failures, current, onGo }: TimelineStripProps) {
  const { sections } = log.summary;
  if (sections === 0) return null;
  const marks = timelineMarks(failures, sections, mostMarks);
  return (
    <div
      className={styles.timeline}
      role="img"
      aria-label={`${plural(sections, 'section')}, ${failures.length} failed. F8 goes to the next failure.`}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: F8 and the list of sections do the same by keyboard. */}
      <div
        className={styles.strip}
        onClick={(event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect();
          const at = Math.floor(((event.clientX - left) / width) * sections);
          const mark = event.target instanceof HTMLElement ? event.target.dataset.failure : undefined;
          onGo(mark === undefined ? Math.min(Math.max(0, at), sections - 1) : Number(mark));
        }}
      >
        {marks.map(({ at, failures: count, first }) => (
          <span
            key={at}
            className={styles.failureMark}
            data-failure={first.index}
            style={{ left: `${at * 100}%` }}
            title={`${plural(count, 'failure')}${first.startTime === null ? '' : `, ${first.startTime.slice(0, 16)}`}: ${first.title}`}
          />
        ))}
        {current !== null && (
          <span className={styles.here} style={{ left: `${(current / sections) * 100}%` }} />
        )}
      </div>
    </div>
  );
}
