import { type ReactNode, useId } from 'react';
import styles from './dialog-frame.module.css';
import { ModalLayer } from './modal-layer';

interface DialogFrameProps {
  readonly title: ReactNode;
  /** Identifier of the text that describes the question. */
  readonly describedBy?: string;
  readonly width?: 'narrow' | 'wide';
  readonly actions: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialog of the app: its title, what it asks or tells, and its buttons. */
export function DialogFrame({ title, describedBy, width, actions, children, onClose }: DialogFrameProps) {
  const id = useId();
  return (
    <ModalLayer onEscape={onClose} labelledBy={id} describedBy={describedBy}>
      <div className={styles.dialog} data-width={width}>
        <h2 id={id}>{title}</h2>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </ModalLayer>
  );
}
