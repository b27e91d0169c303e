import type { ReactNode } from 'react';
import styles from './common.module.css';
import { DismissButton } from './dismiss-button';
import { DismissCircleFilled } from './icons';

interface ErrorMessageProps {
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** Something that did not work, said where it was tried, until the person puts it away. */
export function ErrorMessage({ children, onDismiss }: ErrorMessageProps) {
  return (
    <div className={styles.error} role="alert">
      <DismissCircleFilled aria-hidden="true" />
      <div className={styles.errorBody}>{children}</div>
      {onDismiss && <DismissButton label="Dismiss the message" onDismiss={onDismiss} />}
    </div>
  );
}
