import type { CallOutput } from '../../shared/api';
import { CheckmarkCircleFilled, DismissCircleFilled } from '../common/icons';
import styles from './classroom.module.css';

/** What was asked for and what was seen; the explanation once all of it is done. */
export function GoalList({ checked }: { readonly checked: CallOutput<'classroom.check'> }) {
  const { goals, explanation } = checked;
  return (
    <section className={styles.result} data-done={explanation !== null} aria-label="What was checked">
      <h3>{explanation === null ? 'Not everything is done yet' : 'Done'}</h3>
      <ul className={styles.goals}>
        {goals.map(({ says, reached, seen }) => (
          <li key={says} data-reached={reached}>
            {reached ? (
              <CheckmarkCircleFilled aria-label="Reached" />
            ) : (
              <DismissCircleFilled aria-label="Not reached" />
            )}
            <span>
              {says}
              <span className={styles.seen}>{seen}</span>
            </span>
          </li>
        ))}
      </ul>
      {explanation?.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
