import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';

/** Who is learning: progress and PCs are kept by this name. */
export function LearnerForm() {
  const { classroom, learner, busy, enter } = useClassroom();
  const [name, setName] = useState('');
  const id = useId();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') enter(name);
  }
  if (learner !== '') {
    return (
      <p className={styles.actions}>
        <span>
          Learning as{' '}
          <strong>
            <bdi>{learner}</bdi>
          </strong>
        </span>
        <Button size="small" disabledFocusable={busy} onClick={() => enter('')}>
          Somebody else
        </Button>
      </p>
    );
  }
  return (
    <form className={styles.actions} aria-label="Learner" onSubmit={submit}>
      <label htmlFor={id}>Your name</label>
      <Input
        id={id}
        value={name}
        input={{ maxLength: 60, autoComplete: 'off', list: `${id}-known` }}
        onChange={(_, data) => setName(data.value)}
      />
      <datalist id={`${id}-known`}>
        {classroom?.learners.map((each) => (
          <option key={each.name} value={each.name} />
        ))}
      </datalist>
      <Button type="submit" appearance="primary" disabledFocusable={name.trim() === ''}>
        Start learning
      </Button>
    </form>
  );
}
