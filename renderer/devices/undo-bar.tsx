import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Deletion } from '../stores/devices';
import styles from './devices.module.css';

interface UndoBarProps {
  readonly deletion: Deletion;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Offers a deletion to be taken back. The row that had the focus is gone, so the focus comes here. */
export function UndoBar({ deletion: { publishedName, unconfirmed }, busy, onUndo, onDismiss }: UndoBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  // The next deletion takes the focus, too.
  useEffect(() => bar.current?.querySelector('button')?.focus(), [publishedName]);
  return (
    <div ref={bar} className={styles.undo}>
      <span>
        {publishedName} was deleted from the driver store, and the log tells of it. Windows has no undo for
        this: the log will still tell of the deletion.
        {unconfirmed.map((each) => (
          <span key={each} className={styles.second}>
            Unconfirmed: {each}
          </span>
        ))}
      </span>
      <Button size="small" disabledFocusable={busy} onClick={onUndo}>
        Undo
      </Button>
      <Button size="small" appearance="transparent" onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
  );
}
