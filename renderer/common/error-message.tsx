import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './common.module.css';
import { DismissCircleFilled, DismissRegular } from './icons';

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
      {onDismiss && (
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label="Dismiss the message"
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
