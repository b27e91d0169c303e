import { Tag } from '../common/tag';
import { selectLesson, useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { lessonButtonId, resultWords } from './words';

/** The lessons, and how far the learner is with each. */
export function LessonList() {
  const { classroom, learner, choose } = useClassroom();
  const shown = useClassroom(selectLesson);
  const results = classroom?.learners.find(({ name }) => name === learner)?.results ?? [];
  return (
    <nav aria-label="Lessons">
      <ol className={styles.lessons}>
        {classroom?.lessons.map(({ id, title, own }, index) => {
          const result = results.find(({ lesson }) => lesson === id)?.result;
          return (
            <li key={id}>
              <button
                id={lessonButtonId(id)}
                type="button"
                className={styles.lesson}
                aria-current={id === shown?.id ? 'true' : undefined}
                onClick={() => choose(id)}
              >
                <span>
                  {index + 1}. {title}
                  {own && ' (own)'}
                </span>
                {result !== undefined && (
                  <Tag intent={result === 'done' ? 'good' : 'neutral'}>{resultWords[result]}</Tag>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
