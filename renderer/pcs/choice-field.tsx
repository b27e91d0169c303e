import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import styles from './pcs.module.css';

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly choices: readonly Choice[];
  /** Choices under headings, after the others. */
  readonly groups?: readonly { readonly name: string; readonly choices: readonly Choice[] }[];
  readonly disabled?: boolean;
}

const option = ({ id, name }: Choice) => (
  <option key={id} value={id}>
    {name}
  </option>
);

/** One of several, by the system's own list. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, hint, value, onChange, choices, groups = [], disabled = false } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      >
        {choices.map(option)}
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.choices.map(option)}
          </optgroup>
        ))}
      </Select>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
