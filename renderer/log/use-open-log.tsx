import { type ReactNode, useRef } from 'react';
import { bridge, call, toCallError } from '../bridge/bridge';
import { takeChosen } from '../common/take-chosen';
import { useLogs } from '../stores/open-logs';
import { pathSource } from '../stores/session';
import { useSettings } from '../stores/settings';

/** Choosing a log: the host's own dialog where it has one, else the page's file input, which the caller renders. */
export function useOpenLog(): { readonly browse: () => Promise<void>; readonly input: ReactNode } {
  const canBrowse = useSettings((state) => state.info?.canBrowse ?? false);
  const file = useRef<HTMLInputElement>(null);
  const { open, take } = useLogs.getState();

  async function browse(): Promise<void> {
    if (!canBrowse) return file.current?.click();
    try {
      const { paths } = await call('package.browse', { what: 'file' });
      for (const { name, source } of paths.map(pathSource)) await open(name, source);
    } catch (thrown) {
      useLogs.setState({ failure: { name: 'The open dialog', ...toCallError(thrown) } });
    }
  }

  const input = canBrowse ? null : (
    <input
      ref={file}
      type="file"
      multiple
      hidden
      aria-label="Log file"
      data-browse="log"
      onChange={(event) =>
        void takeChosen(event, (files, first) => take(first, (watch) => bridge().takeFiles(files, watch)))
      }
    />
  );
  return { browse, input };
}
