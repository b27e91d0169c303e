import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { goTo } from '../app/route';
import { Unproved } from '../common/unproved';
import { Choices } from '../lab/choices';
import { useClassroom } from '../stores/classroom';
import { useLab } from '../stores/lab';
import styles from './classroom.module.css';

/** One question after the other; the engine knows the answers. */
export function QuizCard() {
  const { classroom, learner, question, guessed, busy, ask, guess } = useClassroom();
  const { busy: making, make } = useLab();
  const [choice, setChoice] = useState('');
  const score = classroom?.learners.find(({ name }) => name === learner)?.quiz ?? null;

  async function next(): Promise<void> {
    setChoice('');
    await ask();
  }

  async function watch(): Promise<void> {
    if (question === null) return;
    const { kind, windows } = question;
    const opened = await make({
      kind,
      inspectionId: null,
      publisher: null,
      machine: 'amd64',
      to: { kind: 'pc', windows },
    });
    if (opened) goTo('package');
  }

  return (
    <div className={styles.text}>
      {score !== null && (
        <p>
          {score.right} of {score.asked} right
        </p>
      )}
      {question !== null && (
        <>
          <p>
            <strong>{question.packageName}.</strong> {question.description} It meets {question.windowsName},
            64-bit, and {question.user === 'admin' ? 'an administrator' : 'a standard user'}. The PC knows
            what this kind of package needs.
          </p>
          <Choices
            legend={question.text}
            value={choice}
            onChange={setChoice}
            choices={question.choices.map((each) => ({ ...each, disabled: guessed !== null }))}
          />
        </>
      )}
      {guessed !== null && (
        <section className={styles.result} data-done={guessed.correct} aria-label="Answer">
          <h3>{guessed.correct ? 'Right' : `Not right: ${guessed.rightName}`}</h3>
          <p>{guessed.reason}</p>
          <Unproved statements={guessed.unconfirmed} />
        </section>
      )}
      <div className={styles.actions}>
        {question !== null && guessed === null && (
          <Button
            appearance="primary"
            disabledFocusable={busy || choice === ''}
            onClick={() => void guess(choice)}
          >
            Answer
          </Button>
        )}
        {(question === null || guessed !== null) && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void next()}>
            {question === null ? 'Ask me' : 'Next question'}
          </Button>
        )}
        {guessed !== null && (
          <Button disabledFocusable={busy || making} onClick={() => void watch()}>
            Try it on a prepared PC
          </Button>
        )}
        {(busy || making) && <Spinner size="tiny" label="Working" />}
      </div>
    </div>
  );
}
