import { type ReactNode, useRef } from 'react';
import { bridge, call } from '../bridge/bridge';
import { takeChosen } from '../common/take-chosen';
import { pathSource } from '../stores/session';
import { useSettings } from '../stores/settings';
import { importTaken } from './import-taken';

/** Importing exported PCs: the host's own dialog where it has one, else the page's input, which the caller renders. */
export function useImport(): { readonly browse: () => Promise<void>; readonly input: ReactNode } {
  const canBrowse = useSettings((state) => state.info?.canBrowse ?? false);
  const file = useRef<HTMLInputElement>(null);

  async function browse(): Promise<void> {
    if (!canBrowse) file.current?.click();
    else
      await importTaken(call('package.browse', { what: 'file' }).then(({ paths }) => paths.map(pathSource)));
  }

  const input = canBrowse ? null : (
    <input
      ref={file}
      hidden
      type="file"
      accept=".zip"
      multiple
      aria-label="Exported PC"
      data-browse="pc"
      onChange={(event) => void takeChosen(event, (files) => importTaken(bridge().takeFiles(files)))}
    />
  );
  return { browse, input };
}
