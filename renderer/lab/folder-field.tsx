import { Button, Input } from '@fluentui/react-components';
import { useId } from 'react';
import { call, toCallError } from '../bridge/bridge';
import { useLab } from '../stores/lab';
import { useSettings } from '../stores/settings';
import styles from './lab.module.css';

interface FolderFieldProps {
  readonly value: string;
  readonly onChange: (path: string) => void;
  /** Name of the new folder within the one that is picked. */
  readonly newName: string;
}

/** A new folder on this computer, typed or picked by the host's dialog where it has one. */
export function FolderField({ value, onChange, newName }: FolderFieldProps) {
  const id = useId();
  const canBrowse = useSettings((state) => state.info?.canBrowse ?? false);
  const fail = useLab((state) => state.fail);

  async function pick(): Promise<void> {
    try {
      const [path] = (await call('package.browse', { what: 'folder' })).paths;
      if (path === undefined) return;
      onChange(`${path}${path.includes('\\') ? '\\' : '/'}${newName}`);
    } catch (thrown) {
      fail(toCallError(thrown));
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>New folder</label>
      <div className={styles.path}>
        <Input
          id={id}
          value={value}
          input={{ maxLength: 4000, spellCheck: false, 'aria-describedby': `${id}-hint` }}
          onChange={(_, data) => onChange(data.value)}
        />
        {canBrowse && <Button onClick={() => void pick()}>Browse…</Button>}
      </div>
      <p id={`${id}-hint`} className={styles.quiet}>
        The full path of a folder that does not exist yet or is empty.
      </p>
    </div>
  );
}
