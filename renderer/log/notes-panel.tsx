import { Button, Textarea } from '@fluentui/react-components';
import type { LogMark } from '../../shared/model/log-view';
import styles from './findings.module.css';
import { LineButton } from './line-button';
import { withMark } from './notes';

interface NotesPanelProps {
  readonly line: number;
  readonly marks: readonly LogMark[];
  readonly kept: boolean;
  readonly onMarks: (marks: readonly LogMark[]) => void;
  readonly onLine: (line: number) => void;
}

/** Bookmarks with their notes. They stay in this app, beside the log and never in it. */
export function NotesPanel({ line, marks, kept, onMarks, onLine }: NotesPanelProps) {
  const marked = marks.some((mark) => mark.line === line);
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>Bookmarks and notes</h2>
        <p>They are kept in this app, for this log. Reports do not hold them.</p>
        {!kept && <p role="alert">They could not be kept: there is no room, or storage is blocked.</p>}
      </header>
      <Button size="small" disabled={marked} onClick={() => onMarks(withMark(marks, line, ''))}>
        Bookmark line {line} (Ctrl+F2)
      </Button>
      <ul className={styles.failures}>
        {marks.map((mark) => (
          <li key={mark.line} className={styles.finding}>
            <span>
              Line <LineButton line={mark.line} onLine={onLine} />
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Remove the bookmark of line ${mark.line}`}
                onClick={() => onMarks(withMark(marks, mark.line, null))}
              >
                Remove
              </Button>
            </span>
            <Textarea
              size="small"
              aria-label={`Note on line ${mark.line}`}
              placeholder="Note"
              value={mark.note}
              onChange={(_, { value }) => onMarks(withMark(marks, mark.line, value))}
            />
          </li>
        ))}
      </ul>
      {marks.length === 0 && <p>No line is bookmarked. F2 goes from one to the next.</p>}
    </div>
  );
}
