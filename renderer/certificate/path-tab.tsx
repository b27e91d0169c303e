import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CertificateDetails } from '../../shared/api';
import { CertificateFilled, DismissCircleFilled } from '../common/icons';
import styles from './certificate.module.css';
import { ChoiceList } from './choice-list';

interface PathTabProps {
  readonly details: CertificateDetails;
  readonly onView: (thumbprint: string) => void;
}

/** The Certification Path tab: root first, and what Windows says of each certificate. */
export function PathTab({ details, onView }: PathTabProps) {
  const { path, certificate } = details;
  const [chosen, setChosen] = useState(path.length - 1);
  const item = path[chosen];
  const isOwn = item === undefined || item.certificate.thumbprint === certificate.thumbprint;
  return (
    <div className={styles.details}>
      <ChoiceList
        label="Certification path"
        chosen={chosen}
        onChoose={setChosen}
        onOpen={(index) => {
          const thumbprint = path[index]?.certificate.thumbprint;
          if (thumbprint !== undefined && thumbprint !== certificate.thumbprint) onView(thumbprint);
        }}
        items={path.map((each, index) => ({
          key: each.certificate.thumbprint,
          content: (
            <span className={styles.step} style={{ paddingInlineStart: `${Math.min(index, 8) * 20}px` }}>
              <span className={styles.seal} data-ok={each.ok || undefined} aria-hidden="true">
                {each.ok ? <CertificateFilled /> : <DismissCircleFilled />}
              </span>
              <bdi>{each.certificate.subject}</bdi>
              {!each.ok && <span className="visually-hidden">, not OK</span>}
            </span>
          ),
        }))}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={isOwn}
          onClick={() => item !== undefined && onView(item.certificate.thumbprint)}
        >
          View Certificate
        </Button>
      </div>
      <p id="certificate-status">Certificate status:</p>
      <output className={styles.value} aria-labelledby="certificate-status">
        {item?.status ?? ''}
      </output>
    </div>
  );
}
