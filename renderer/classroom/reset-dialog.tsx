import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { ModalLayer } from '../common/modal-layer';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';

interface ResetDialogProps {
  /** The learner; `null` for everybody. */
  readonly who: string | null;
  readonly onClose: () => void;
}

/** Asks before progress is forgotten. Cancel has the focus. */
export function ResetDialog({ who, onClose }: ResetDialogProps) {
  const reset = useClassroom((state) => state.reset);
  const id = useId();
  return (
    <ModalLayer onEscape={onClose} labelledBy={id} describedBy={`${id}-text`}>
      <div className={styles.dialog}>
        <h2 id={id}>
          Reset <bdi>{who ?? 'everybody'}</bdi>?
        </h2>
        <p id={`${id}-text`}>
          Results and scores are forgotten for good. PCs that were made for lessons go to the trash of the PCs
          page; other PCs stay.
        </p>
        <div className={styles.dialogActions}>
          <Button data-default onClick={onClose}>
            Cancel
          </Button>
          <Button
            appearance="primary"
            onClick={() => {
              onClose();
              void reset(who);
            }}
          >
            Reset
          </Button>
        </div>
      </div>
    </ModalLayer>
  );
}
