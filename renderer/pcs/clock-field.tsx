import { Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { CheckField } from './check-field';
import styles from './pcs.module.css';

interface ClockFieldProps {
  /** ISO 8601, or `null` for the real clock. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** What the browser's field for a moment shows: UTC to the second. */
function toField(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 19);
}

/** The PC's clock: the real one, or a moment at which it stands. */
export function ClockField({ value, onChange }: ClockFieldProps) {
  const id = useId();
  const [text, setText] = useState(() => toField(value ?? ''));
  function write(next: string): void {
    setText(next);
    const time = Date.parse(`${next}Z`);
    // Half a moment goes on as it is: the form says what is wrong with it.
    onChange(Number.isNaN(time) ? next : new Date(time).toISOString());
  }
  return (
    <>
      <CheckField
        label="Follow the real clock"
        hint="Certificates and timestamps are judged at the PC’s own time."
        checked={value === null}
        onChange={(real) => (real ? onChange(null) : write(toField(new Date().toISOString())))}
      />
      {value !== null && (
        <div className={styles.field}>
          <label htmlFor={id}>The clock stands at (UTC)</label>
          <Input
            id={id}
            type="datetime-local"
            input={{ step: 1 }}
            value={text}
            onChange={(_, data) => write(data.value)}
          />
        </div>
      )}
    </>
  );
}
