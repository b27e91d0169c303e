import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { openPaths } from '../app/open-drop';
import { DocumentRegular, FolderOpenRegular } from '../common/icons';
import styles from './package-page.module.css';
import type { Browse } from './use-browse';

// Explorer's "Copy as path" puts quotes round the path.
const cleanPath = (text: string) => text.trim().replace(/^"(.*)"$/, '$1');

/** The ways to open a package besides dropping it: browse, or type or paste a path. */
export function OpenBar({ browse }: { readonly browse: Browse }) {
  const [text, setText] = useState('');
  const path = cleanPath(text);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (path !== '') void openPaths([path]);
  }

  return (
    <form className={styles.bar} aria-label="Open a package" onSubmit={submit}>
      <Input
        className={styles.path ?? ''}
        aria-label="Path of a folder, .inf, .zip, .cab or .7z"
        placeholder="Drop a driver package anywhere, or paste a path here"
        value={text}
        onChange={(_, data) => setText(data.value)}
        spellCheck={false}
      />
      <Button type="submit" disabled={path === ''}>
        Open
      </Button>
      <div className={styles.browse}>
        <Button icon={<DocumentRegular />} onClick={() => void browse('file')} title="Ctrl+O">
          Browse file…
        </Button>
        <Button icon={<FolderOpenRegular />} onClick={() => void browse('folder')}>
          Browse folder…
        </Button>
      </div>
    </form>
  );
}
