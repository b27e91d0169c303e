import { Button, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useClassroom } from '../stores/classroom';
import { useSettings } from '../stores/settings';
import styles from './classroom.module.css';

/** Where the trainer's own lessons lie. Mounted anew when that changes. */
export function FolderForm({ folder }: { readonly folder: string | null }) {
  const { busy, setFolder, browseFolder } = useClassroom();
  const canBrowse = useSettings((state) => state.info?.canBrowse ?? false);
  const [path, setPath] = useState(folder ?? '');
  const id = useId();
  return (
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
        input={{ maxLength: 4000, spellCheck: false, 'aria-describedby': `${id}-hint` }}
        onChange={(_, data) => setPath(data.value)}
      />
      {canBrowse && (
        <Button disabledFocusable={busy} onClick={() => void browseFolder()}>
          Browse…
        </Button>
      )}
      <Button type="submit" disabledFocusable={busy}>
        Read the folder
      </Button>
      <p id={`${id}-hint`} className={styles.hint}>
        A lesson is a .json file. Save one as an example, change it, and put it into a folder of its own.
        Leave the path empty for none.
      </p>
    </form>
  );
}
