import { Button, Spinner } from '@fluentui/react-components';
import type { LessonPage } from '../../shared/model/classroom';
import { Card } from '../common/card';
import { ChoiceField } from '../pcs/choice-field';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { GoalList } from './goal-list';
import { LessonPackages } from './lesson-packages';

/** One lesson: text, task, the packages at hand, questions, and whether it is done. */
export function LessonView({ lesson }: { readonly lesson: LessonPage }) {
  const { attempts, busy, begin, answer, check } = useClassroom();
  const attempt = attempts[lesson.id];
  return (
    <Card title={lesson.title}>
      <div className={styles.text}>
        {lesson.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h3>Your task</h3>
        <p>{lesson.task}</p>
        {attempt === undefined ? (
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void begin(lesson.id)}>
              Begin the lesson
            </Button>
            {busy && <Spinner size="tiny" label="Setting up PCs and packages" />}
          </div>
        ) : (
          <>
            <LessonPackages setup={attempt.setup} />
            {lesson.questions.map(({ id, text, choices }) => (
              <ChoiceField
                key={id}
                label={text}
                value={attempt.answers[id] ?? ''}
                choices={[{ id: '', name: 'Choose an answer' }, ...choices]}
                onChange={(choice) => answer(lesson.id, id, choice)}
              />
            ))}
            <div className={styles.actions}>
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void check(lesson.id)}>
                Check what I did
              </Button>
              <Button disabledFocusable={busy} onClick={() => void begin(lesson.id)}>
                Begin again with fresh PCs
              </Button>
              {busy && <Spinner size="tiny" label="Working" />}
            </div>
            {attempt.checked !== null && <GoalList checked={attempt.checked} />}
          </>
        )}
        <details>
          <summary>Hint</summary>
          <p>{lesson.hint}</p>
        </details>
        {lesson.notes.length > 0 && (
          <details>
            <summary>Presenter notes</summary>
            {lesson.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </details>
        )}
      </div>
    </Card>
  );
}
