import { Button } from '@fluentui/react-components';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';

/** Everybody's scores at a glance; the score sheet has the details. */
export function ScoreTable({ onReset }: { readonly onReset: (learner: string) => void }) {
  const { classroom, busy } = useClassroom();
  if (classroom === null || classroom.learners.length === 0) return null;
  const ids = classroom.lessons.map(({ id }) => id);
  return (
    <table className={styles.scores} aria-label="Scores">
      <thead>
        <tr>
          <th scope="col">Learner</th>
          <th scope="col">Lessons done</th>
          <th scope="col">Quiz</th>
          <th scope="col">Reset</th>
        </tr>
      </thead>
      <tbody>
        {classroom.learners.map(({ name, results, quiz }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>
              {results.filter(({ lesson, result }) => result === 'done' && ids.includes(lesson)).length} of{' '}
              {ids.length}
            </td>
            <td>{quiz === null ? 'not yet' : `${quiz.right} of ${quiz.asked} right`}</td>
            <td>
              <Button
                size="small"
                aria-label={`Reset ${name}…`}
                disabledFocusable={busy}
                onClick={() => onReset(name)}
              >
                Reset…
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
