import { Input, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import styles from './devices.module.css';
import { type Chosen, readIdentifiers } from './read-identifiers';

/** Hardware by the identifiers that a person types or pastes, one on each line. */
export function TypedChoice({ onChoose }: { readonly onChoose: (chosen: Chosen) => void }) {
  const [name, setName] = useState('');
  const [hardware, setHardware] = useState('');
  const [compatible, setCompatible] = useState('');
  useEffect(() => {
    onChoose(readIdentifiers(name, hardware, compatible));
  }, [name, hardware, compatible]);
  return (
    <div className={styles.choice}>
      <label htmlFor="typed-name">Name (optional)</label>
      <Input id="typed-name" value={name} maxLength={500} onChange={(_, data) => setName(data.value)} />
      <label htmlFor="typed-hardware">Hardware IDs, one on each line, the most specific first</label>
      <Textarea
        id="typed-hardware"
        rows={4}
        value={hardware}
        spellCheck={false}
        placeholder={'USB\\VID_1234&PID_5678&REV_0100\nUSB\\VID_1234&PID_5678'}
        onChange={(_, data) => setHardware(data.value)}
      />
      <label htmlFor="typed-compatible">Compatible IDs, one on each line (optional)</label>
      <Textarea
        id="typed-compatible"
        rows={2}
        value={compatible}
        spellCheck={false}
        placeholder="USB\Class_ff"
        onChange={(_, data) => setCompatible(data.value)}
      />
    </div>
  );
}
