import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { call, toCallError } from '../bridge/bridge';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import { type LogView, selectedLines } from '../stores/log-views';
import type { OpenLog } from '../stores/open-logs';
import styles from './dialogs.module.css';
import { LogDialog } from './log-dialog';

interface ExportDialogProps {
  readonly log: OpenLog;
  readonly view: LogView;
  readonly onClose: () => void;
}

/** Saves lines as a file: what is selected, else the whole log. */
export function ExportDialog({ log, view, onClose }: ExportDialogProps) {
  const { lines } = log.summary;
  const selected = selectedLines(view);
  const whole = selected.from === selected.to;
  const [from, setFrom] = useState(String(whole ? 1 : selected.from));
  const [to, setTo] = useState(String(whole ? lines : selected.to));
  const [redact, setRedact] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const range = { from: Number(from), to: Number(to) };
  const right =
    Number.isSafeInteger(range.from) &&
    Number.isSafeInteger(range.to) &&
    range.from >= 1 &&
    range.from <= range.to &&
    range.to <= lines;

  async function save(): Promise<void> {
    try {
      const file = await call('log.export', { logId: log.logId, ...range, redact });
      saveFile(file);
      announce(`${file.fileName} was exported.`);
      onClose();
    } catch (thrown) {
      setError(toCallError(thrown).message);
    }
  }

  return (
    <LogDialog
      title="Export lines"
      error={error}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabled={!right} data-default onClick={() => void save()}>
            Export
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <div className={styles.row}>
        <label htmlFor="log-export-from">From line</label>
        <Input
          id="log-export-from"
          size="small"
          inputMode="numeric"
          value={from}
          onChange={(_, { value }) => setFrom(value)}
        />
        <label htmlFor="log-export-to">to line</label>
        <Input
          id="log-export-to"
          size="small"
          inputMode="numeric"
          value={to}
          onChange={(_, { value }) => setTo(value)}
        />
      </div>
      {!right && <p role="alert">The log has the lines 1 to {lines.toLocaleString('en')}.</p>}
      <div className={styles.row}>
        <label>
          <input type="checkbox" checked={redact} onChange={() => setRedact(!redact)} />
          Redact names of people and PCs, and serial numbers
        </label>
      </div>
    </LogDialog>
  );
}
