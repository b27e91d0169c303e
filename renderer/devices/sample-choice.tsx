import { Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { sampleDevices } from '../../shared/windows/sample-devices';
import common from '../common/common.module.css';
import type { Hardware } from '../stores/devices';
import styles from './devices.module.css';

/** Hardware of the catalogue. */
export function SampleChoice({ onChoose }: { readonly onChoose: (hardware: Hardware) => void }) {
  const [at, setAt] = useState(0);
  const sample = sampleDevices[at];
  // The first device is chosen as the list appears.
  useEffect(() => {
    if (sample === undefined) return;
    const { name, instanceId, hardwareIds, compatibleIds } = sample;
    onChoose({ name, instanceId, hardwareIds: [...hardwareIds], compatibleIds: [...compatibleIds] });
  }, [sample]);
  return (
    <div className={styles.choice}>
      <label htmlFor="sample-device">Device</label>
      <Select id="sample-device" value={String(at)} onChange={(_, data) => setAt(Number(data.value))}>
        {sampleDevices.map((device, index) => (
          <option key={device.instanceId} value={index}>
            {device.name}
          </option>
        ))}
      </Select>
      {sample !== undefined && (
        <p className={styles.quiet}>
          {sample.note} It reports <span className={common.code}>{sample.hardwareIds[0]}</span>
          {sample.hardwareIds.length + sample.compatibleIds.length > 1 &&
            ` and ${sample.hardwareIds.length + sample.compatibleIds.length - 1} more identifiers`}
          .
        </p>
      )}
    </div>
  );
}
