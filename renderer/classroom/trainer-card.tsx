import { Button, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';
import { ResetDialog } from './reset-dialog';

/** Own lessons, the score sheet, and a fresh start. */
export function TrainerCard() {
  const { classroom, learner, busy, setFolder, saveScores } = useClassroom();
  const [path, setPath] = useState(classroom?.folder ?? '');
  const [resetting, setResetting] = useState<{ readonly who: string | null } | null>(null);
  const id = useId();
  if (classroom === null) return null;
  const own = classroom.lessons.filter((lesson) => lesson.own).length;
  return (
    <div className={styles.text}>
      <form
        className={styles.actions}
        aria-label="Own lessons"
        onSubmit={(event) => {
          event.preventDefault();
          void setFolder(path.trim() === '' ? null : path);
        }}
      >
        <label htmlFor={id}>Folder with own lessons</label>
        <Input
          id={id}
          className={styles.path ?? ''}
          value={path}
          input={{ maxLength: 4000, spellCheck: false }}
          onChange={(_, data) => setPath(data.value)}
        />
        <Button type="submit" disabledFocusable={busy}>
          Read the folder
        </Button>
      </form>
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
      <div className={styles.actions}>
        <Button disabledFocusable={busy} onClick={() => void saveScores()}>
          Save the score sheet
        </Button>
        {learner !== '' && (
          <Button disabledFocusable={busy} onClick={() => setResetting({ who: learner })}>
            Reset this learner…
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={() => setResetting({ who: null })}>
          Reset everybody…
        </Button>
      </div>
      {resetting !== null && <ResetDialog who={resetting.who} onClose={() => setResetting(null)} />}
    </div>
  );
}
