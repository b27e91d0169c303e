import { Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Card } from '../common/card';
import { ErrorMessage } from '../common/error-message';
import { PageFrame } from '../common/page';
import { selectLesson, useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { LearnerForm } from './learner-form';
import { LessonList } from './lesson-list';
import { LessonView } from './lesson-view';
import { QuizCard } from './quiz-card';
import { TrainerCard } from './trainer-card';

/** Lessons that are done on simulated PCs, a quiz, and what a trainer needs. */
export function ClassroomPage() {
  const { load, classroom, learner, error, dismissError } = useClassroom();
  const lesson = useClassroom(selectLesson);
  useEffect(() => void load(), [load]);
  return (
    <PageFrame
      title="Classroom"
      lead="Each lesson sets up simulated PCs and driver packages, and checks what you really did with them."
      width="reading"
    >
      {error !== null && (
        <ErrorMessage onDismiss={dismissError}>
          <p>{error.message}</p>
        </ErrorMessage>
      )}
      {classroom === null ? (
        error === null && <Spinner label="Reading the lessons" />
      ) : (
        <>
          <LearnerForm />
          <div className={styles.columns}>
            <LessonList />
            {lesson !== null && <LessonView key={lesson.id} lesson={lesson} />}
          </div>
          {learner !== '' && (
            <Card title="Quiz" note="Guess what Windows does before it does it">
              <QuizCard />
            </Card>
          )}
          <Card title="For trainers">
            <TrainerCard />
          </Card>
        </>
      )}
    </PageFrame>
  );
}
