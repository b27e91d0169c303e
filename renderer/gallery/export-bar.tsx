import { Button, Spinner } from '@fluentui/react-components';
import { SaveRegular } from '../common/icons';
import styles from './gallery.module.css';
import type { ExportFormat } from './use-export';

interface ExportBarProps {
  readonly busy: boolean;
  readonly onExport: (format: ExportFormat) => void;
}

const formats = [
  { format: 'zip', label: 'PNG', name: 'Export all windows as PNG pictures in a ZIP' },
  { format: 'html', label: 'HTML', name: 'Export a report as HTML' },
  { format: 'pdf', label: 'PDF', name: 'Export a report as PDF' },
] as const;

/** All windows as files: pictures, or a report with category, checks, pictures and log. */
export function ExportBar({ busy, onExport }: ExportBarProps) {
  return (
    <div className={styles.exports}>
      {busy ? <Spinner size="tiny" aria-hidden="true" /> : <SaveRegular aria-hidden="true" fontSize={18} />}
      <span role="status">{busy ? 'Taking pictures …' : 'Export all'}</span>
      {formats.map(({ format, label, name }) => (
        <Button
          key={format}
          size="small"
          aria-label={name}
          title={name}
          disabledFocusable={busy}
          onClick={() => onExport(format)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
