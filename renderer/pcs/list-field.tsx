import { Textarea } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { parseLines } from './parse-lines';
import styles from './pcs.module.css';

interface ListFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** What a text stands for; its lines by default. */
  readonly parse?: (text: string) => readonly string[];
  /** Stands under the field: what its lines were understood as, or a way to add one. */
  readonly children?: (add: (line: string) => void) => ReactNode;
}

/** A list that is written one entry a line. */
export function ListField({ label, hint, value, onChange, parse = parseLines, children }: ListFieldProps) {
  const id = useId();
  // The text is the person's own while it is typed: blank lines and half a GUID must not jump away.
  const [text, setText] = useState(() => value.join('\n'));
  function write(next: string): void {
    setText(next);
    onChange(parse(next));
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <Textarea
        id={id}
        aria-describedby={`${id}-hint`}
        className={styles.lines ?? ''}
        textarea={{ spellCheck: false, rows: 3 }}
        resize="vertical"
        value={text}
        onChange={(_, data) => write(data.value)}
      />
      {children?.((line) => write([...parseLines(text), line].join('\n')))}
    </div>
  );
}
