import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  AddRegular,
  ArrowExportRegular,
  ArrowMoveRegular,
  CertificateFilled,
  DeleteRegular,
} from '../common/icons';
import styles from './trust.module.css';

interface ToolbarProps {
  readonly selected: number;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onView: () => void;
  readonly onExport: () => void;
  readonly onMove: () => void;
  readonly onRemove: () => void;
  /** How many rows there are, and how many are selected. */
  readonly summary: ReactNode;
}

/** What can be done with the stores and with the selected certificates. */
export function Toolbar({ selected, busy, summary, ...on }: ToolbarProps) {
  const none = selected === 0;
  return (
    <div className={styles.toolbar}>
      <Button
        size="small"
        appearance="primary"
        icon={<AddRegular />}
        disabledFocusable={busy}
        onClick={on.onAdd}
      >
        Add file…
      </Button>
      <Button
        size="small"
        icon={<CertificateFilled />}
        disabledFocusable={selected !== 1}
        aria-keyshortcuts="Enter"
        onClick={on.onView}
      >
        View
      </Button>
      <Button size="small" icon={<ArrowExportRegular />} disabledFocusable={none} onClick={on.onExport}>
        Export…
      </Button>
      <Button size="small" icon={<ArrowMoveRegular />} disabledFocusable={busy || none} onClick={on.onMove}>
        Move…
      </Button>
      <Button
        size="small"
        icon={<DeleteRegular />}
        disabledFocusable={busy || none}
        aria-keyshortcuts="Delete"
        onClick={on.onRemove}
      >
        Remove
      </Button>
      <span className={styles.summary} role="status">
        {summary}
      </span>
    </div>
  );
}
