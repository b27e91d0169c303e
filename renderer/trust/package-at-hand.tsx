import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { CertificateDialog } from '../certificate/certificate-dialog';
import { CertificateFilled, ProhibitedRegular, ShieldCheckmarkRegular } from '../common/icons';
import { usePackage } from '../stores/package';
import { selectedPackage } from '../stores/package-reducer';
import { type StoreId, useTrust } from '../stores/trust';
import { usePlan } from './plan-store';
import styles from './trust.module.css';

/** The signer of the package on screen, and the two things to be done with it. */
export function PackageAtHand({ pcId }: { readonly pcId: string }) {
  const documents = usePackage((state) => state.documents);
  const selection = usePackage((state) => state.selection);
  const selected = useMemo(() => selectedPackage({ documents, selection }), [documents, selection]);
  const stores = useTrust((state) => state.stores);
  const busy = useTrust((state) => state.busy);
  const propose = usePlan((state) => state.propose);
  const [viewing, setViewing] = useState(false);
  if (selected === null) return null;
  const { inspectionId, packageIndex } = selected;
  const signer = selected.package.catalog?.signer ?? null;
  const isIn = (store: StoreId) =>
    stores?.[store].some((entry) => entry.certificate.thumbprint === signer?.thumbprint) ?? false;
  const add = (store: StoreId) =>
    void propose({ what: 'add', pcId, store, froms: [{ kind: 'package', inspectionId, packageIndex }] });
  return (
    <section className={styles.atHand} aria-labelledby="at-hand">
      <div>
        <h2 id="at-hand">Package at hand</h2>
        <p>
          <bdi>{selected.package.inf.path}</bdi>
          {signer === null ? (
            ' has no signer to trust or distrust.'
          ) : (
            <>
              , signed by{' '}
              <strong>
                <bdi>{signer.subject}</bdi>
              </strong>
            </>
          )}
        </p>
      </div>
      {signer !== null && (
        <div className={styles.actions}>
          <Button
            icon={<ShieldCheckmarkRegular />}
            disabledFocusable={busy || isIn('trusted')}
            onClick={() => add('trusted')}
          >
            {isIn('trusted') ? 'Already trusted' : 'Trust this publisher…'}
          </Button>
          <Button
            icon={<ProhibitedRegular />}
            disabledFocusable={busy || isIn('disallowed')}
            onClick={() => add('disallowed')}
          >
            {isIn('disallowed') ? 'Already distrusted' : 'Distrust this publisher…'}
          </Button>
          <Button icon={<CertificateFilled />} onClick={() => setViewing(true)}>
            View certificate
          </Button>
          {viewing && (
            <CertificateDialog
              thumbprint={signer.thumbprint}
              inspectionId={inspectionId}
              onClose={() => setViewing(false)}
            />
          )}
        </div>
      )}
    </section>
  );
}
