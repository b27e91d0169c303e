import { type ChangeEvent, type ReactNode, useCallback, useRef } from 'react';
import { bridge, call, toCallError } from '../bridge/bridge';
import { takeChosen } from '../common/take-chosen';
import { usePackage } from '../stores/package';
import { pathSource } from '../stores/session';
import { useSettings } from '../stores/settings';

export type Browse = (what: 'file' | 'folder') => Promise<void>;

/**
 * Choosing a package: the host's own dialog where it has one, else the page's file inputs, which the caller renders.
 */
export function useBrowse(): { readonly browse: Browse; readonly inputs: ReactNode } {
  const canBrowse = useSettings((state) => state.info?.canBrowse ?? false);
  const open = usePackage((state) => state.open);
  const take = usePackage((state) => state.take);
  const showFailures = usePackage((state) => state.showFailures);
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const browse = useCallback<Browse>(
    async (what) => {
      if (!canBrowse) {
        (what === 'file' ? file : folder).current?.click();
        return;
      }
      try {
        const { paths } = await call('package.browse', { what });
        await open(paths.map(pathSource));
      } catch (thrown) {
        showFailures([{ name: 'The open dialog', ...toCallError(thrown) }]);
      }
    },
    [canBrowse, open, showFailures],
  );

  const onChosen = (event: ChangeEvent<HTMLInputElement>) =>
    takeChosen(event, (files, first) => take(first, (watch) => bridge().takeFiles(files, watch)));

  const inputs = canBrowse ? null : (
    <div hidden>
      <input
        ref={file}
        type="file"
        multiple
        aria-label="Package file"
        onChange={onChosen}
        data-browse="file"
      />
      <input
        // React knows no such attribute on its types; browsers do.
        ref={(element) => {
          folder.current = element;
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        aria-label="Package folder"
        onChange={onChosen}
        data-browse="folder"
      />
    </div>
  );
  return { browse, inputs };
}
