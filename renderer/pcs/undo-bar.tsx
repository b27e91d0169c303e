import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { TrashedPcDocument } from '../../shared/model/pc-document';
import { DismissButton } from '../common/dismiss-button';
import { ArrowUndoRegular } from '../common/icons';
import styles from './pcs.module.css';

interface UndoBarProps {
  readonly trashed: TrashedPcDocument;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

const done = { deleted: 'was deleted', reset: 'was reset' } as const;

/** What was just thrown away, and the way back. It takes the focus: the button that had it may be gone. */
export function UndoBar({ trashed, busy, onUndo, onDismiss }: UndoBarProps) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => bar.current?.querySelector('button')?.focus(), []);
  return (
    <section ref={bar} className={styles.undo} aria-label="Undo">
      <p>
        “<bdi>{trashed.name}</bdi>” {done[trashed.why]}.
      </p>
      <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={onUndo}>
        Undo
      </Button>
      <DismissButton label="Close without undoing" onDismiss={onDismiss} />
    </section>
  );
}
