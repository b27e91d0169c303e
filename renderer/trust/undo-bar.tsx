import { Button } from '@fluentui/react-components';
import { DismissButton } from '../common/dismiss-button';
import { ArrowUndoRegular } from '../common/icons';
import { useTrust } from '../stores/trust';
import styles from './trust.module.css';

/** Says what was just done, and takes it back. Ctrl+Z on the page does the same. */
export function UndoBar() {
  const undoable = useTrust((state) => state.undoable);
  const busy = useTrust((state) => state.busy);
  const undo = useTrust((state) => state.undo);
  const dismiss = useTrust((state) => state.dismissUndo);
  if (undoable === null) return null;
  return (
    <section className={styles.undoBar} aria-label="Newest change">
      <p>
        <bdi>{undoable.text}</bdi>
      </p>
      <Button
        size="small"
        icon={<ArrowUndoRegular />}
        aria-keyshortcuts="Control+Z"
        title="Ctrl+Z"
        disabledFocusable={busy}
        onClick={() => void undo()}
      >
        Undo
      </Button>
      <DismissButton label="Dismiss: keep the change" onDismiss={dismiss} />
    </section>
  );
}
