import { useEffect, useState } from 'react';
import type { CallError, CertificateDetails } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { usePc } from '../stores/pc';

/** Which certificate to show; `inspectionId` when it may stand only in a package. */
export interface CertificateAddress {
  readonly thumbprint: string;
  readonly inspectionId?: string | undefined;
}

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: CallError }
  | { readonly state: 'ready'; readonly details: CertificateDetails };

/** A certificate as the PC at hand judges it. */
export function useCertificate({ thumbprint, inspectionId }: CertificateAddress): Loaded {
  const pcId = usePc((state) => state.pcId);
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    if (pcId === null) return;
    let left = false;
    setLoaded({ state: 'loading' });
    const settle = (next: Loaded) => {
      if (!left) setLoaded(next);
    };
    call('certificate.get', {
      pcId,
      thumbprint,
      ...(inspectionId === undefined ? {} : { inspectionId }),
    }).then(
      (details) => settle({ state: 'ready', details }),
      (thrown) => settle({ state: 'failed', error: toCallError(thrown) }),
    );
    return () => {
      left = true;
    };
  }, [pcId, thumbprint, inspectionId]);
  return loaded;
}
