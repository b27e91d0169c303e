import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { findWindows } from '../../shared/windows/versions';
import { WarningFilled } from '../common/icons';
import { ChoiceField } from './choice-field';
import { type Draft, draftProblems } from './draft';
import styles from './pcs.module.css';
import { SwitchFields } from './switch-fields';
import { WindowsNotes } from './windows-notes';

interface PcFormProps {
  readonly title: ReactNode;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Which Windows it runs: fields of a new PC, words of one that exists. */
  readonly windowsPart: ReactNode;
  /** A PC that exists keeps its name and has a user; a new one is named by its Windows and starts as administrator. */
  readonly exists: boolean;
  readonly submit: string;
  readonly busy: boolean;
  /** There is something to save. */
  readonly changed: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

const users = [
  { id: 'admin', name: 'Administrator' },
  { id: 'standard', name: 'Standard user' },
] as const;

/** Everything about a PC, and while it is written every reason why such a PC cannot be. */
export function PcForm(props: PcFormProps) {
  const { title, draft, onChange, windowsPart, exists, submit, busy, changed, onSubmit, onCancel } = props;
  const nameId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const windows = findWindows(draft.windows);
  const nameless = exists && draft.name.trim() === '';
  const problems = [...(nameless ? ['A PC needs a name: write one.'] : []), ...draftProblems(draft)];
  const ready = changed && problems.length === 0 && !busy;

  // The list that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);

  function onFormSubmit(event: FormEvent): void {
    event.preventDefault();
    if (ready) onSubmit();
  }

  return (
    <form
      className={styles.page}
      onSubmit={onFormSubmit}
      onKeyDown={(event) => {
        // Escape loses nothing: what was written goes only by Cancel.
        if (event.key === 'Escape' && !event.defaultPrevented && !changed) onCancel();
      }}
    >
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <fieldset className={styles.section}>
        <legend>PC</legend>
        <div className={styles.field}>
          <label htmlFor={nameId}>Name</label>
          <Input
            id={nameId}
            value={draft.name}
            input={{ maxLength: 200, placeholder: windows?.name ?? '' }}
            onChange={(_, data) => onChange({ ...draft, name: data.value })}
          />
        </div>
        {exists && (
          <ChoiceField
            label="Signed-in user"
            value={draft.user}
            onChange={(id) =>
              onChange({ ...draft, user: users.find((user) => user.id === id)?.id ?? draft.user })
            }
            choices={users}
          />
        )}
        {windowsPart}
        {windows !== null && <WindowsNotes windows={windows} />}
      </fieldset>
      <SwitchFields
        windows={windows}
        value={draft.switches}
        onChange={(switches) => onChange({ ...draft, switches })}
      />
      <div className={styles.foot}>
        <div role="status" className={styles.problems}>
          {problems.length > 0 && (
            <>
              <p>
                <WarningFilled aria-hidden="true" /> Why this PC cannot be saved:
              </p>
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={!ready}>
            {submit}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </div>
    </form>
  );
}
