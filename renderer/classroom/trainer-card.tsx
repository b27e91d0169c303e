import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { selectLesson, useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { FolderForm } from './folder-form';
import { ResetDialog } from './reset-dialog';
import { ScoreTable } from './score-table';

/** Own lessons, scores, and a fresh start. */
export function TrainerCard() {
  const { classroom, busy, saveScores, saveExample } = useClassroom();
  const lesson = useClassroom(selectLesson);
  const [resetting, setResetting] = useState<{ readonly who: string | null } | null>(null);
  if (classroom === null) return null;
  const own = classroom.lessons.filter((each) => each.own).length;
  return (
    <div className={styles.text}>
      <ScoreTable onReset={(who) => setResetting({ who })} />
      <div className={styles.actions}>
        <Button disabledFocusable={busy} onClick={() => void saveScores()}>
          Save the score sheet
        </Button>
        <Button disabledFocusable={busy} onClick={() => setResetting({ who: null })}>
          Reset everybody…
        </Button>
        {lesson !== null && (
          <Button disabledFocusable={busy} onClick={() => void saveExample(lesson.id)}>
            Save this lesson as an example
          </Button>
        )}
      </div>
      <FolderForm key={classroom.folder} folder={classroom.folder} />
      {classroom.folder !== null && (
        <p role="status">
          {own} own {own === 1 ? 'lesson' : 'lessons'} from <bdi>{classroom.folder}</bdi>.
        </p>
      )}
      {classroom.problems.length > 0 && (
        <ul className={styles.problems} aria-label="Problems with own lessons">
          {classroom.problems.map(({ file, message }) => (
            <li key={`${file} ${message}`}>
              <strong>
                <bdi>{file}</bdi>
              </strong>
              : {message}
            </li>
          ))}
        </ul>
      )}
      {resetting !== null && <ResetDialog who={resetting.who} onClose={() => setResetting(null)} />}
    </div>
  );
}
