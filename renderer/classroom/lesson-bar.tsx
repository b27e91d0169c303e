import { type Page, pageHash } from '../app/route';
import { selectUnderWay, useClassroom } from '../stores/classroom';
import styles from './lesson-bar.module.css';

/** The task of the lesson under way, above the pages on which it is done. */
export function LessonBar({ page }: { readonly page: Page }) {
  const lesson = useClassroom(selectUnderWay);
  if (lesson === null || page === 'classroom') return null;
  return (
    <aside className={styles.bar} aria-label="Lesson under way">
      <p>
        <strong>{lesson.title}.</strong> {lesson.task}
      </p>
      <a href={pageHash.classroom}>Back to the lesson</a>
    </aside>
  );
}
