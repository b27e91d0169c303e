import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import styles from './pcs.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off. */
export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.check}>
      <Checkbox
        label={label}
        checked={checked}
        aria-describedby={id}
        onChange={(_, data) => onChange(data.checked === true)}
      />
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
