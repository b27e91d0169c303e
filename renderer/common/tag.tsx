import type { ReactNode } from 'react';
import styles from './common.module.css';

interface TagProps {
  readonly intent?: 'good' | 'question' | 'danger' | 'warning' | 'neutral';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word or two about the thing beside it. The words carry the meaning, the colour repeats it. */
export function Tag({ intent = 'neutral', title, children }: TagProps) {
  return (
    <span className={styles.tag} data-intent={intent} title={title}>
      {children}
    </span>
  );
}

/** Marks what no public source proves. */
export function UnconfirmedTag() {
  return (
    <Tag intent="warning" title="No public source proves this about Windows.">
      unconfirmed
    </Tag>
  );
}
