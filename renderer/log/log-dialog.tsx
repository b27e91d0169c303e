import type { ReactNode } from 'react';
import { DialogFrame } from '../common/dialog-frame';
import frame from '../common/dialog-frame.module.css';
import { ErrorMessage } from '../common/error-message';

interface LogDialogProps {
  readonly title: string;
  readonly error: string | null;
  readonly actions: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialog of the log's page: its title, what it asks or tells, what went wrong, and its buttons. */
export function LogDialog({ title, error, actions, children, onClose }: LogDialogProps) {
  return (
    <DialogFrame title={title} width="wide" actions={actions} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={frame.body} tabIndex={0} aria-label={title}>
        {children}
      </section>
      {error !== null && <ErrorMessage>{error}</ErrorMessage>}
    </DialogFrame>
  );
}
