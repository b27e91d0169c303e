import { type ReactNode, useRef } from 'react';
import { bridge, call, toCallError } from '../bridge/bridge';
import { takeChosen } from '../common/take-chosen';
import { pathSource } from '../stores/session';
import { useSettings } from '../stores/settings';
import { type StoreId, useTrust } from '../stores/trust';
import { storeFact } from './store-facts';
import { useAddCertificates } from './use-add-certificates';

const accept = '.cer,.crt,.der,.pem,.p7b,.p7c,.spc,.sst,.cat,.sys,.exe,.dll';

/** Choosing a certificate file for a store: the host's dialog where it has one, else the input given back. */
export function useBrowseCertificate(store: StoreId): {
  readonly browse: () => Promise<void>;
  readonly input: ReactNode;
} {
  const canBrowse = useSettings((state) => state.info?.canBrowse ?? false);
  const add = useAddCertificates();
  const file = useRef<HTMLInputElement>(null);

  async function browse(): Promise<void> {
    if (!canBrowse) {
      file.current?.click();
      return;
    }
    try {
      const { paths } = await call('package.browse', { what: 'certificate' });
      await add(store, Promise.resolve(paths.map(pathSource)));
    } catch (thrown) {
      useTrust.setState({ error: toCallError(thrown) });
    }
  }

  const input = canBrowse ? null : (
    <input
      ref={file}
      hidden
      type="file"
      accept={accept}
      multiple
      aria-label={`File for ${storeFact(store).name}`}
      data-store={store}
      onChange={(event) => void takeChosen(event, (files) => add(store, bridge().takeFiles(files)))}
    />
  );
  return { browse, input };
}
