import { Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Card } from '../common/card';
import { ErrorMessage } from '../common/error-message';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { LearnerForm } from './learner-form';
import { LessonList } from './lesson-list';
import { LessonView } from './lesson-view';
import { QuizCard } from './quiz-card';
import { TrainerCard } from './trainer-card';

/** Lessons that are done on simulated PCs, a quiz, and what a trainer needs. */
export function ClassroomPage() {
  const { load, classroom, learner, lessonId, error, dismissError } = useClassroom();
  useEffect(() => void load(), [load]);
  const lesson = classroom?.lessons.find(({ id }) => id === lessonId) ?? null;
  return (
    <div className={styles.page}>
      <h1>Classroom</h1>
      <p className={styles.lead}>
        Each lesson sets up simulated PCs and driver packages of the lab, and checks what you really did with
        them.
      </p>
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
          {learner !== '' && (
            <>
              <div className={styles.columns}>
                <LessonList />
                {lesson === null ? (
                  <p className={styles.quiet}>Choose a lesson.</p>
                ) : (
                  <LessonView key={lesson.id} lesson={lesson} />
                )}
              </div>
              <Card title="Quiz" note="Guess what Windows does before it does it">
                <QuizCard />
              </Card>
            </>
          )}
          <Card title="For trainers">
            <TrainerCard />
          </Card>
        </>
      )}
    </div>
  );
}
