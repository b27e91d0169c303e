import { useEffect } from 'react';
import { Card } from '../common/card';
import { ErrorMessage } from '../common/error-message';
import { PageFrame } from '../common/page';
import { useLab } from '../stores/lab';
import styles from './lab.module.css';
import { MakeForm } from './make-form';
import { SignForm } from './sign-form';

/** Packages of every kind for trying things out, and test signatures for a package of one's own. */
export function LabPage() {
  const { loadKinds, error, dismissError, made } = useLab();
  useEffect(() => void loadKinds(), [loadKinds]);
  return (
    <PageFrame
      title="Lab"
      width="reading"
      lead="Makes real driver packages of every kind, signed by the lab’s own test authorities, whose keys exist in memory only. What stands in for Microsoft here counts in simulated PCs alone."
    >
      {error !== null && (
        <ErrorMessage onDismiss={dismissError}>
          <p>{error.message}</p>
        </ErrorMessage>
      )}
      <Card title="Make a package">
        <MakeForm />
        {made !== null && (
          <p className={styles.result} role="status">
            {made.folder === null
              ? `${made.kind} was handed over as a ZIP.`
              : `${made.kind} lies in ${made.folder}.`}{' '}
            README.txt in it tells what to expect.
          </p>
        )}
      </Card>
      <Card title="Test-sign my package">
        <SignForm />
      </Card>
    </PageFrame>
  );
}
