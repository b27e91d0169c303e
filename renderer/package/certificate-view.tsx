import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CertificateSummary } from '../../shared/model/inspection';
import { describeOid } from '../../shared/windows/oids';
import { CertificateDialog } from '../certificate/certificate-dialog';
import common from '../common/common.module.css';
import { formatDay } from '../common/format';
import { HexValue } from '../common/hex-value';
import { usePackage } from '../stores/package';
import styles from './certificate.module.css';

const useName = (oid: string) => describeOid(oid)?.name ?? oid;

/** What a certificate is good for, in Windows' words. */
function usesOf(certificate: CertificateSummary): string {
  if (certificate.anyUse) return 'Any purpose';
  return certificate.ekus.length === 0 ? 'None' : certificate.ekus.map(useName).join(', ');
}

interface CertificateViewProps {
  readonly certificate: CertificateSummary;
  /** What it is in its chain: signer, intermediate, root. */
  readonly place: string;
}

/** One certificate of a chain: the name in sight, everything else unfolded on request. */
export function CertificateView({ certificate, place }: CertificateViewProps) {
  const inspectionId = usePackage((state) => state.selection?.inspectionId);
  const [viewing, setViewing] = useState(false);
  return (
    <details className={styles.certificate}>
      <summary>
        <strong>
          <bdi>{certificate.subject}</bdi>
        </strong>
        <span className={styles.note}>
          {place} · valid {formatDay(certificate.notBefore)} to {formatDay(certificate.notAfter)}
        </span>
      </summary>
      <dl className={common.facts}>
        <dt>Subject</dt>
        <dd>
          <bdi>{certificate.subjectName}</bdi>
        </dd>
        <dt>Issuer</dt>
        <dd>
          <bdi>{certificate.issuerName}</bdi>
        </dd>
        <dt>Thumbprint</dt>
        <dd>
          <HexValue what={`thumbprint of ${certificate.subject}`} hex={certificate.thumbprint} />
        </dd>
        <dt>Serial</dt>
        <dd className={common.code}>{certificate.serial}</dd>
        <dt>Purposes</dt>
        <dd>{usesOf(certificate)}</dd>
        <dt>Key</dt>
        <dd>
          {certificate.publicKey.algorithm.toUpperCase()} {certificate.publicKey.bits} bits, signed with{' '}
          {certificate.signatureDigest?.toUpperCase() ?? 'an unknown digest'}
        </dd>
      </dl>
      <div className={styles.view}>
        <Button
          size="small"
          aria-label={`View certificate of ${certificate.subject}`}
          onClick={() => setViewing(true)}
        >
          View certificate
        </Button>
      </div>
      {viewing && (
        <CertificateDialog
          thumbprint={certificate.thumbprint}
          inspectionId={inspectionId}
          onClose={() => setViewing(false)}
        />
      )}
    </details>
  );
}
