import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CallError } from '../../shared/api';
import type { Diagnosis } from '../../shared/model/diagnosis';
import { call, toCallError } from '../bridge/bridge';
import { ErrorMessage } from '../common/error-message';
import { plural } from '../common/format';
import { SaveRegular } from '../common/icons';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import styles from './diagnosis.module.css';

interface RepairBarProps {
  readonly inspectionId: string;
  /** Of the package on screen. */
  readonly diagnoses: readonly Diagnosis[];
}

/** Offers the repaired copy when an altered file can be changed back; nothing else. */
export function RepairBar({ inspectionId, diagnoses }: RepairBarProps) {
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const repairable = diagnoses.filter(({ repair }) => repair !== null).length;
  const altered = diagnoses.filter(({ findings }) => findings.every(({ kind }) => kind !== 'swapped')).length;
  if (repairable === 0) return null;

  async function save(): Promise<void> {
    setSaving(true);
    setError(null);
    try {
      saveFile(await call('package.repair', { inspectionId }));
      announce('The repaired copy was handed over for saving.');
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setSaving(false);
  }

  const all = repairable === altered;
  return (
    <div className={styles.repair}>
      <p>
        {all ? plural(repairable, 'altered file') : `${repairable} of ${plural(altered, 'altered file')}`} can
        be changed back to what was signed. The package itself is never changed.
      </p>
      <Button
        size="small"
        appearance="primary"
        icon={<SaveRegular />}
        disabledFocusable={saving}
        onClick={() => void save()}
      >
        {saving ? 'Making the copy…' : 'Save repaired copy…'}
      </Button>
      {error !== null && <ErrorMessage onDismiss={() => setError(null)}>{error.message}</ErrorMessage>}
    </div>
  );
}
