import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { call, toCallError } from '../bridge/bridge';
import { FolderOpenRegular } from '../common/icons';
import { announce } from '../stores/announcements';
import { usePcs } from '../stores/pcs';
import { useSettings } from '../stores/settings';
import styles from './pcs.module.css';

/** Shows a PC that lies in a shared folder: nothing is copied, and colleagues see its changes. */
export function LinkForm() {
  const { busy, link, fail } = usePcs();
  const canBrowse = useSettings((state) => state.info?.canBrowse ?? false);
  const id = useId();
  const [path, setPath] = useState('');

  async function browse(): Promise<void> {
    try {
      const { paths } = await call('package.browse', { what: 'folder' });
      if (paths[0] !== undefined) setPath(paths[0]);
    } catch (thrown) {
      fail(toCallError(thrown));
    }
  }

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    // As Explorer's "Copy as path" gives it.
    const given = path.trim().replace(/^"(.*)"$/, '$1');
    if (given === '' || busy) return;
    const pc = await link(given);
    if (pc === null) return;
    announce(`${pc.name} was opened where it lies.`);
    setPath('');
  }

  return (
    <form className={styles.link} onSubmit={(event) => void onSubmit(event)}>
      <label htmlFor={id}>Open a PC where it lies</label>
      <Input
        id={id}
        className={styles.path ?? ''}
        value={path}
        input={{ placeholder: 'Folder of a PC, such as \\\\server\\lab\\win7', spellCheck: false }}
        onChange={(_, data) => setPath(data.value)}
      />
      {canBrowse && <Button onClick={() => void browse()}>Choose…</Button>}
      <Button type="submit" icon={<FolderOpenRegular />} disabledFocusable={busy || path.trim() === ''}>
        Open folder
      </Button>
    </form>
  );
}
