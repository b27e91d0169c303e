import { type ReactNode, useId } from 'react';
import styles from './common.module.css';

interface CardProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A titled region of a page. */
export function Card({ title, note, actions, children, className }: CardProps) {
  const id = useId();
  return (
    <section className={`${styles.card} ${className ?? ''}`} aria-labelledby={id}>
      <header className={styles.cardHead}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className={styles.cardNote}>{note}</span>}
        {actions !== undefined && <div className={styles.cardActions}>{actions}</div>}
      </header>
      <div className={styles.cardBody}>{children}</div>
    </section>
  );
}
