import { type ReactNode, useId } from 'react';
import { ErrorMessage } from '../common/error-message';
import { ModalLayer } from '../common/modal-layer';
import styles from './dialogs.module.css';

interface DialogFrameProps {
  readonly title: string;
  readonly error: string | null;
  readonly actions: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialog of the log's page: its title, what it asks or tells, what went wrong, and its buttons. */
export function DialogFrame({ title, error, actions, children, onClose }: DialogFrameProps) {
  const id = useId();
  return (
    <ModalLayer onEscape={onClose} labelledBy={id}>
      <div className={styles.dialog}>
        <h2 id={id}>{title}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className={styles.body} tabIndex={0} aria-labelledby={id}>
          {children}
        </section>
        {error !== null && <ErrorMessage>{error}</ErrorMessage>}
        <div className={styles.actions}>{actions}</div>
      </div>
    </ModalLayer>
  );
}
