import { Input } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import styles from './log.module.css';
import { useCtrlFocus } from './use-ctrl-focus';

interface GoToLineProps {
  readonly lines: number;
  readonly onGo: (line: number) => void;
}

/** Goes to a line by its number: Ctrl+G from anywhere, then Enter. */
export function GoToLine({ lines, onGo }: GoToLineProps) {
  const input = useCtrlFocus('g');
  const [text, setText] = useState('');
  const line = Number(text.replaceAll(/[\s,.]/g, ''));
  const wrong = text !== '' && !(Number.isSafeInteger(line) && line >= 1 && line <= lines);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || text === '' || wrong) return;
    event.preventDefault();
    onGo(line);
  }

  return (
    <Input
      input={{ ref: input }}
      size="small"
      className={styles.lineInput ?? ''}
      inputMode="numeric"
      aria-label="Go to line"
      aria-invalid={wrong || undefined}
      title={wrong ? `The log has the lines 1 to ${lines.toLocaleString('en')}.` : 'Go to line (Ctrl+G)'}
      placeholder="Line (Ctrl+G)"
      value={text}
      onChange={(_, data) => setText(data.value)}
      onKeyDown={onKeyDown}
    />
  );
}
