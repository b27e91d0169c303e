import { Button, Spinner } from '@fluentui/react-components';
import type { LessonPage } from '../../shared/model/classroom';
import { Card } from '../common/card';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { LessonAttempt } from './lesson-attempt';

/** One lesson: text, task, and the learner's attempt at it. */
export function LessonView({ lesson }: { readonly lesson: LessonPage }) {
  const { learner, attempts, busy, begin } = useClassroom();
  const attempt = attempts[lesson.id];
  return (
    <Card title={lesson.title}>
      <div className={styles.text}>
        <Paragraphs of={lesson.text} />
        <h3>Your task</h3>
        <p>{lesson.task}</p>
        {learner === '' && <p className={styles.quiet}>Enter your name above to begin.</p>}
        {learner !== '' && attempt === undefined && (
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void begin(lesson.id)}>
              Begin the lesson
            </Button>
            {busy && <Spinner size="tiny" label="Setting up PCs and packages" />}
          </div>
        )}
        {attempt !== undefined && <LessonAttempt lesson={lesson} attempt={attempt} />}
        <details>
          <summary>Hint</summary>
          <p>{lesson.hint}</p>
        </details>
        {lesson.notes.length > 0 && (
          <details>
            <summary>Presenter notes</summary>
            <Paragraphs of={lesson.notes} />
          </details>
        )}
      </div>
    </Card>
  );
}

function Paragraphs({ of }: { readonly of: readonly string[] }) {
  return of.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
