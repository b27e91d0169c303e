import { useId } from 'react';
import styles from './lab.module.css';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly choices: readonly { readonly id: T; readonly name: string; readonly disabled?: boolean }[];
}

/** One of a few, all in sight. */
export function Choices<T extends string>({ legend, value, onChange, choices }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.step}>
      <legend>{legend}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.id}>
            <input
              type="radio"
              name={name}
              checked={choice.id === value}
              disabled={choice.disabled ?? false}
              onChange={() => onChange(choice.id)}
            />
            {choice.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
