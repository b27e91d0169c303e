import type { ReactNode, Ref } from 'react';
import common from './common.module.css';
import styles from './page.module.css';

interface PageFrameProps {
  readonly title: ReactNode;
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode;
  /** Stand at the end of the title's line. */
  readonly actions?: ReactNode;
  /** `reading` keeps lines short; a page of grids takes all there is. */
  readonly width?: 'all' | 'reading';
  /** For pages that put the focus on their title. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** What every page of the window begins with: its title, what it is for, and its actions. */
export function PageFrame({ title, lead, actions, width = 'all', heading, children }: PageFrameProps) {
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <div>
          <h1 {...(heading === undefined ? {} : { ref: heading, tabIndex: -1 })}>{title}</h1>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

/** Stands where a page has nothing to show yet, and says what to do. */
export function EmptyPage({ children }: { readonly children: ReactNode }) {
  return <div className={`${common.card} ${styles.empty}`}>{children}</div>;
}

interface ProblemNotesProps {
  readonly messages: readonly string[];
}

/** What could not be taken into account, each once. */
export function ProblemNotes({ messages }: ProblemNotesProps) {
  const each = [...new Set(messages)];
  if (each.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {each.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
