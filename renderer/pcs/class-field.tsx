import { Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { setupClasses } from '../../shared/windows/setup-classes';
import { ListField } from './list-field';
import { className, parseClasses } from './parse-lines';
import styles from './pcs.module.css';

interface ClassFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Device setup classes: by GUID, by name, or chosen from Windows' own. */
export function ClassField({ label, value, onChange }: ClassFieldProps) {
  const known = value.map(className).filter((name) => name !== null);
  const sorted = useMemo(
    () =>
      setupClasses
        .map(({ name, guid }) => ({ guid, text: `${className(guid) ?? name} (${name})` }))
        .sort((a, b) => a.text.localeCompare(b.text, 'en')),
    [],
  );
  return (
    <ListField
      label={label}
      hint="One class a line, by its GUID or by its name, such as Net."
      value={value}
      onChange={onChange}
      parse={parseClasses}
    >
      {(add) => (
        <>
          <Select
            size="small"
            aria-label={`Add to: ${label}`}
            value=""
            onChange={(_, data) => {
              if (data.value !== '') add(data.value);
            }}
          >
            <option value="">Add a class of Windows…</option>
            {sorted.map(({ guid, text }) => (
              <option key={guid} value={guid}>
                {text}
              </option>
            ))}
          </Select>
          {known.length > 0 && <p className={styles.hint}>Understood as: {known.join('; ')}.</p>}
        </>
      )}
    </ListField>
  );
}
