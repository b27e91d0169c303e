import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatBytes } from '../common/format';
import { DismissRegular, DocumentRegular } from '../common/icons';
import { useLogViews } from '../stores/log-views';
import { useLogs } from '../stores/open-logs';
import styles from './log.module.css';
import { PasteDialog } from './paste-dialog';
import { useOpenLog } from './use-open-log';

/** The logs that can be shown: that of the PC at hand, and those that were opened. */
export function LogSources({ pcName }: { readonly pcName: string }) {
  const { logs, current, job, choose, close, cancel } = useLogs();
  const forget = useLogViews((state) => state.forget);
  const { browse, input } = useOpenLog();
  const [pasting, setPasting] = useState(false);
  const opened = logs.filter((log) => log.pcId === null);
  return (
    <nav className={styles.sources} aria-label="Logs">
      <ul>
        <li>
          <button
            type="button"
            className={styles.source}
            aria-current={current === null || undefined}
            title={pcName}
            onClick={() => choose(null)}
          >
            This PC’s log
          </button>
        </li>
        {opened.map((log) => (
          <li key={log.key} className={styles.opened}>
            <button
              type="button"
              className={styles.source}
              aria-current={log.key === current || undefined}
              title={log.path ?? log.name}
              onClick={() => choose(log.key)}
            >
              {log.name}
            </button>
            <button
              type="button"
              className={styles.close}
              aria-label={`Close ${log.name}`}
              onClick={() => {
                void close(log.key);
                forget(log.key);
              }}
            >
              <DismissRegular />
            </button>
          </li>
        ))}
      </ul>
      <span className={styles.open}>
        {job !== null && (
          <span role="status" className={styles.job}>
            Opening {job.name}
            {job.total > 0 && `: ${formatBytes(job.done)} of ${formatBytes(job.total)}`}…{' '}
            <Button size="small" onClick={() => void cancel(job.jobId)}>
              Cancel
            </Button>
          </span>
        )}
        <Button size="small" icon={<DocumentRegular />} onClick={() => void browse()}>
          Open log…
        </Button>
        <Button size="small" onClick={() => setPasting(true)}>
          Paste log…
        </Button>
      </span>
      {input}
      {pasting && <PasteDialog onClose={() => setPasting(false)} />}
    </nav>
  );
}
