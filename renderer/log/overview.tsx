import { plural } from '../common/format';
import { Tag } from '../common/tag';
import type { OpenLog } from '../stores/open-logs';
import styles from './findings.module.css';
import type { Failures } from './use-failures';

interface OverviewProps {
  readonly log: OpenLog;
  readonly failures: Failures;
  readonly onGo: (section: number) => void;
}

/** `3 failures, 2 refusals`; only the latest are known to be refusals, and none before the whole log is read. */
function headline({ state, summary }: OpenLog, { latest, total }: Failures): string {
  if (state === 'reading') return `${plural(summary.failedSections, 'failure')} so far`;
  if (total === 0) return 'No section failed';
  const refusals = latest.filter(({ explained }) => explained.refused).length;
  if (refusals === 0) return plural(total, 'failure');
  const among = total > latest.length ? ` among the latest ${latest.length}` : '';
  return `${plural(total, 'failure')}, ${plural(refusals, 'refusal')}${among}`;
}

/** What is the matter with a log: its failures, the latest first. */
export function Overview({ log, failures, onGo }: OverviewProps) {
  const { summary } = log;
  const { latest, total } = failures;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{headline(log, failures)}</h2>
        <p>
          {plural(summary.sections, 'section')}, {plural(summary.errors, 'error line')},{' '}
          {plural(summary.warnings, 'warning line')}
          {!summary.complete && ', as far as the log has been read'}.
        </p>
      </header>
      <ul className={styles.failures}>
        {latest.map(({ index, explained }) => (
          <li key={index}>
            <button type="button" onClick={() => onGo(index)}>
              <span>
                <Tag intent="danger">{explained.refused ? 'refused' : 'failed'}</Tag>{' '}
                <span className={styles.when}>{explained.start?.replace('T', ' ').slice(0, 16)}</span>
              </span>
              <span>{explained.summary}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > latest.length && <p className={styles.source}>The older ones are in the list of sections.</p>}
      {total === 0 && log.state !== 'reading' && <p>Choose a section or a line to see what it tells.</p>}
    </div>
  );
}
