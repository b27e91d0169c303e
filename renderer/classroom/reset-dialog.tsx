import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { DialogFrame } from '../common/dialog-frame';
import { useClassroom } from '../stores/classroom';

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
    <DialogFrame
      title={
        <>
          Reset <bdi>{who ?? 'everybody'}</bdi>?
        </>
      }
      describedBy={id}
      width="narrow"
      onClose={onClose}
      actions={
        <>
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
        </>
      }
    >
      <p id={id}>
        Results and scores are forgotten for good. PCs that were made for lessons go to the trash of the PCs
        page; other PCs stay.
      </p>
    </DialogFrame>
  );
}
