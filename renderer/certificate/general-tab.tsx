import type { CertificateDetails } from '../../shared/api';
import { formatDay } from '../common/format';
import { CertificateFilled, DismissCircleFilled } from '../common/icons';
import styles from './certificate.module.css';

/** The General tab. Labels: screenshots of Windows' certificate viewer. */
export function GeneralTab({ details }: { readonly details: CertificateDetails }) {
  const { certificate, purposes, status, path } = details;
  const ok = path.every((item) => item.ok);
  return (
    <div className={styles.general}>
      <div className={styles.generalHead}>
        <span className={styles.seal} data-ok={ok || undefined} aria-hidden="true">
          {ok ? <CertificateFilled /> : <DismissCircleFilled />}
        </span>
        <h3>Certificate Information</h3>
      </div>
      <p className={styles.status} data-ok={ok || undefined}>
        {status}
      </p>
      {purposes.length > 0 && (
        <>
          <p id="certificate-purposes">This certificate is intended for the following purpose(s):</p>
          <ul className={styles.purposes} aria-labelledby="certificate-purposes">
            {purposes.map((purpose) => (
              <li key={purpose}>{purpose}</li>
            ))}
          </ul>
        </>
      )}
      <dl className={styles.issued}>
        <dt>Issued to:</dt>
        <dd>
          <bdi>{certificate.subject}</bdi>
        </dd>
        <dt>Issued by:</dt>
        <dd>
          <bdi>{certificate.issuer}</bdi>
        </dd>
        <dt>Valid from</dt>
        <dd>
          {formatDay(certificate.notBefore)} <strong>to</strong> {formatDay(certificate.notAfter)}
        </dd>
      </dl>
    </div>
  );
}
