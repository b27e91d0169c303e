import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CertificateDetails } from '../../shared/api';
import { ArrowLeftRegular } from '../common/icons';
import { ModalLayer } from '../common/modal-layer';
import styles from './certificate.module.css';
import { DetailsTab } from './details-tab';
import { GeneralTab } from './general-tab';
import { PathTab } from './path-tab';
import { Tabs } from './tabs';
import { type CertificateAddress, useCertificate } from './use-certificate';

/** Names: the tabs of Windows' certificate viewer. */
const tabs = [
  { id: 'general', name: 'General' },
  { id: 'details', name: 'Details' },
  { id: 'path', name: 'Certification Path' },
] as const;
type TabId = (typeof tabs)[number]['id'];

interface CertificateDialogProps extends CertificateAddress {
  readonly onClose: () => void;
}

/** The certificate viewer. Issuers open in the same window, with a way back. */
export function CertificateDialog({ thumbprint, inspectionId, onClose }: CertificateDialogProps) {
  const id = useId();
  const [trail, setTrail] = useState<readonly string[]>([thumbprint]);
  const [tab, setTab] = useState<TabId>('general');
  const shown = trail.at(-1) ?? thumbprint;
  const loaded = useCertificate({ thumbprint: shown, inspectionId });
  const view = (next: string) => {
    setTrail([...trail, next]);
    setTab('general');
  };
  return (
    <ModalLayer onEscape={onClose} labelledBy={id}>
      <div className={styles.dialog}>
        <div className={styles.head}>
          {trail.length > 1 && (
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowLeftRegular />}
              aria-label="Back to the certificate before"
              onClick={() => setTrail(trail.slice(0, -1))}
            />
          )}
          <h2 id={id}>
            Certificate
            {loaded.state === 'ready' && (
              <>
                : <bdi>{loaded.details.certificate.subject}</bdi>
              </>
            )}
          </h2>
        </div>
        <Tabs label="Certificate" tabs={tabs} shown={tab} onShow={setTab}>
          {loaded.state === 'loading' && <p>Reading the certificate…</p>}
          {loaded.state === 'failed' && <p role="alert">{loaded.error.message}</p>}
          {loaded.state === 'ready' && <Shown key={shown} tab={tab} details={loaded.details} onView={view} />}
        </Tabs>
        <div className={styles.foot}>
          <Button appearance="primary" onClick={onClose}>
            OK
          </Button>
        </div>
      </div>
    </ModalLayer>
  );
}

interface ShownProps {
  readonly tab: TabId;
  readonly details: CertificateDetails;
  readonly onView: (thumbprint: string) => void;
}

function Shown({ tab, details, onView }: ShownProps) {
  switch (tab) {
    case 'general':
      return <GeneralTab details={details} />;
    case 'details':
      return <DetailsTab details={details} />;
    case 'path':
      return <PathTab details={details} onView={onView} />;
  }
}
