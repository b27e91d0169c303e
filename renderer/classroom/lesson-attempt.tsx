import { Button, Spinner } from '@fluentui/react-components';
import type { LessonPage } from '../../shared/model/classroom';
import { ChoiceField } from '../pcs/choice-field';
import { type Attempt, useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { GoalList } from './goal-list';
import { LessonPackages } from './lesson-packages';
import { lessonButtonId } from './words';

interface LessonAttemptProps {
  readonly lesson: LessonPage;
  readonly attempt: Attempt;
}

/** The packages at hand, the lesson's questions, and what was reached. */
export function LessonAttempt({ lesson, attempt: { setup, answers, checked } }: LessonAttemptProps) {
  const { busy, begin, answer, check } = useClassroom();
  return (
    <>
      <LessonPackages setup={setup} />
      {lesson.questions.map(({ id, text, choices }) => (
        <ChoiceField
          key={id}
          label={text}
          value={answers[id] ?? ''}
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
      {checked !== null && <GoalList checked={checked} />}
      {checked !== null && checked.explanation !== null && <NextLesson after={lesson.id} />}
    </>
  );
}

function NextLesson({ after }: { readonly after: string }) {
  const { classroom, choose } = useClassroom();
  const lessons = classroom?.lessons ?? [];
  const next = lessons[lessons.findIndex(({ id }) => id === after) + 1];
  if (next === undefined) return null;
  function go(to: string): void {
    choose(to);
    // This button goes with its lesson: the keyboard goes on where the next one was chosen.
    document.getElementById(lessonButtonId(to))?.focus();
  }
  return (
    <p>
      <Button onClick={() => go(next.id)}>Next lesson: {next.title}</Button>
    </p>
  );
}
