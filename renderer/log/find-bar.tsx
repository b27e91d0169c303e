import { Button, Input } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { ArrowDownRegular, ArrowUpRegular, SearchRegular } from '../common/icons';
import styles from './log.module.css';
import { useCtrlFocus } from './use-ctrl-focus';
import { mostFound, type SearchResult } from './use-log-search';

interface FindBarProps {
  readonly text: string;
  readonly found: SearchResult;
  /** The line at hand. */
  readonly line: number;
  readonly onFind: (text: string) => void;
  readonly onStep: (step: 1 | -1) => void;
}

function countText({ text, found, line }: FindBarProps): string {
  if (text === '') return '';
  if (found.problem !== null) return found.problem;
  const { lines, done } = found;
  if (lines.length === 0) return done ? 'Nothing found' : 'Searching…';
  const total = `${lines.length.toLocaleString('en')}${done && lines.length < mostFound ? '' : '+'}`;
  const at = lines.indexOf(line);
  return at < 0 ? `${total} found` : `${(at + 1).toLocaleString('en')} of ${total}`;
}

/** Finds text in the log: Enter for the next line, Shift+Enter for the one before, Ctrl+F from anywhere. */
export function FindBar(props: FindBarProps) {
  const { text, found, onFind, onStep } = props;
  const input = useCtrlFocus('f');

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onFind('');
    else return;
    event.preventDefault();
  }

  const none = found.lines.length === 0;
  return (
    <search className={styles.search}>
      <Input
        input={{ ref: input }}
        size="small"
        className={styles.searchInput ?? ''}
        aria-label="Search the log"
        placeholder="Find (Ctrl+F)"
        contentBefore={<SearchRegular aria-hidden="true" />}
        value={text}
        onChange={(_, data) => onFind(data.value)}
        onKeyDown={onKeyDown}
        spellCheck={false}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label="Previous match"
        title="Previous match (Shift+Enter)"
        disabled={none}
        onClick={() => onStep(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label="Next match"
        title="Next match (Enter)"
        disabled={none}
        onClick={() => onStep(1)}
      />
      <span className={styles.count} role="status">
        {countText(props)}
      </span>
    </search>
  );
}
