import { Button, Select } from '@fluentui/react-components';
import { formatBytes, plural } from '../common/format';
import { type OpenLog, useLogs } from '../stores/open-logs';
import styles from './log.module.css';

interface LogHeadProps {
  readonly log: OpenLog | null;
  /** Of the PC whose own log it is; `null` for others. */
  readonly pcName: string | null;
}

/** Which log it is, how much of it has been read, and what is wrong with it. */
export function LogHead({ log, pcName }: LogHeadProps) {
  const cancel = useLogs((state) => state.cancel);
  const open = useLogs((state) => state.open);
  const title = pcName === null ? log?.name : pcName === '' ? 'Staging log' : `Staging log of ${pcName}`;
  const summary = log?.summary;
  const { osVersion, architecture } = summary?.header ?? { osVersion: null, architecture: null };
  const about = summary && [
    osVersion === null ? null : `Windows ${osVersion}`,
    architecture,
    plural(summary.lines, 'line'),
    plural(summary.sections, 'section'),
    formatBytes(summary.size),
  ];
  return (
    <header className={styles.head}>
      <h1>{title ?? 'Log'}</h1>
      {about && <p className={styles.path}>{about.filter((item) => item !== null).join(' · ')}</p>}
      {log?.path != null && (
        <p className={styles.path} title="The file on this computer">
          <bdi>{log.path}</bdi>
        </p>
      )}
      {log !== null && log.members.length > 1 && (
        <Select
          size="small"
          aria-label="Log in the archive"
          value={log.member ?? ''}
          onChange={(_, { value }) => void open(value, log.source, value)}
        >
          {log.members.map((member) => (
            <option key={member}>{member}</option>
          ))}
        </Select>
      )}
      {log?.state === 'reading' && (
        <p className={styles.reading} role="status">
          <progress aria-label="Read so far" max={Math.max(1, log.total)} value={log.read} />
          Reading the rest of the log…
          <Button size="small" onClick={() => void cancel(log.jobId)}>
            Stop reading
          </Button>
        </p>
      )}
      {log?.state === 'stopped' && (
        <p className={styles.warning} role="status">
          {log.message ?? 'Reading was stopped: only the beginning of the log is here.'}
        </p>
      )}
      {summary?.dialect === 'unknown' && (
        <p className={styles.warning}>
          This does not read like a log of SetupAPI: its lines are shown, but nothing is explained.
        </p>
      )}
      {summary?.problems.map((problem) => (
        <p key={problem.message} className={styles.warning}>
          {problem.message}
        </p>
      ))}
    </header>
  );
}
