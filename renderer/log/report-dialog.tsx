import { Button, Select, Textarea } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SavedFile } from '../../shared/api';
import { type ReportFormat, reportFormats } from '../../shared/model/support';
import { call, toCallError } from '../bridge/bridge';
import { decodeBase64, saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import type { OpenLog } from '../stores/open-logs';
import { usePackage } from '../stores/package';
import styles from './dialogs.module.css';
import { LogDialog } from './log-dialog';
import { ReportPreview } from './report-preview';

interface ReportDialogProps {
  readonly log: OpenLog;
  /** The section at hand; `null` reports the latest failures. */
  readonly section: number | null;
  readonly onClose: () => void;
}

const formatWords: Readonly<Record<ReportFormat, string>> = {
  html: 'HTML page',
  pdf: 'PDF',
  markdown: 'Markdown',
  json: 'JSON',
};
/** Milliseconds without another key before the preview is made anew. */
const pause = 300;
const mostSections = 10;

/** A PDF is shown as the page that it is printed from. */
const previewedAs = (format: ReportFormat): ReportFormat => (format === 'pdf' ? 'html' : format);

async function reportedSections(logId: string, section: number | null): Promise<readonly number[]> {
  if (section !== null) return [section];
  const { failures } = await call('log.failures', { logId, limit: mostSections });
  return failures.length > 0 ? failures.map(({ index }) => index) : [0];
}

/** The answer to a customer's question as a page to send, shown before it is saved. */
export function ReportDialog({ log, section, onClose }: ReportDialogProps) {
  const [question, setQuestion] = useState('');
  const [format, setFormat] = useState<ReportFormat>('html');
  const [redact, setRedact] = useState(true);
  const [file, setFile] = useState<SavedFile | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const page = useRef<HTMLIFrameElement>(null);
  const inspectionId = usePackage((state) => state.selection?.inspectionId);
  const { logId } = log;

  const make = useCallback(
    async (as: ReportFormat) =>
      call('log.report', {
        logId,
        sections: [...(await reportedSections(logId, section))],
        question,
        format: as,
        redact,
        ...(inspectionId === undefined ? {} : { inspectionId }),
      }),
    [logId, section, question, redact, inspectionId],
  );
  const previewed = previewedAs(format);

  useEffect(() => {
    let ended = false;
    const timer = setTimeout(async () => {
      try {
        const made = await make(previewed);
        if (ended) return;
        setFile(made);
        setError(null);
      } catch (thrown) {
        if (!ended) setError(toCallError(thrown).message);
      }
    }, pause);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [make, previewed]);

  async function save(): Promise<void> {
    setPrinting(format === 'pdf');
    try {
      // Made anew: the preview may be older than the last key.
      const made = await make(format);
      saveFile(made);
      announce(`${made.fileName} was saved.`);
      onClose();
    } catch (thrown) {
      setError(toCallError(thrown).message);
    } finally {
      setPrinting(false);
    }
  }

  const text = file === null ? '' : new TextDecoder().decode(decodeBase64(file.base64));
  const html = file?.fileName.endsWith('.html') ?? false;

  return (
    <LogDialog
      title={section === null ? 'Report on the latest failures' : 'Report on this section'}
      error={error}
      onClose={onClose}
      actions={
        <>
          {html && <Button onClick={() => page.current?.contentWindow?.print()}>Print…</Button>}
          <Button
            appearance="primary"
            disabled={file === null}
            disabledFocusable={printing}
            onClick={() => void save()}
          >
            {printing ? 'Making the PDF …' : 'Save'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <div className={styles.field}>
        <label htmlFor="log-question">What was asked</label>
        <Textarea
          id="log-question"
          value={question}
          maxLength={4000}
          placeholder="Why was our driver refused on this PC?"
          onChange={(_, { value }) => setQuestion(value)}
          textarea={{ 'data-default': true } as object}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.row}>
          <label htmlFor="log-report-format">Format</label>
          <Select
            id="log-report-format"
            size="small"
            value={format}
            onChange={(_, { value }) => setFormat(reportFormats.find((item) => item === value) ?? 'html')}
          >
            {reportFormats.map((item) => (
              <option key={item} value={item}>
                {formatWords[item]}
              </option>
            ))}
          </Select>
        </span>
        <label>
          <input type="checkbox" checked={redact} onChange={() => setRedact(!redact)} />
          Redact names of people and PCs, and serial numbers
        </label>
      </div>
      <h3>Preview</h3>
      {file === null && error === null && <p role="status">Making the report…</p>}
      {file !== null &&
        (html ? (
          <ReportPreview html={text} frame={page} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <pre className={styles.preview} tabIndex={0} role="document" aria-label="Preview of the report">
            {text}
          </pre>
        ))}
    </LogDialog>
  );
}
