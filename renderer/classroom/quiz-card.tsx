import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { goTo } from '../app/route';
import { Unproved } from '../common/unproved';
import { Choices } from '../lab/choices';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';

/** One question after the other; the engine knows the answers. */
export function QuizCard() {
  const { classroom, learner, question, guessed, busy, ask, guess, watch } = useClassroom();
  const [choice, setChoice] = useState('');
  const score = classroom?.learners.find(({ name }) => name === learner)?.quiz ?? null;
  const answering = question !== null && guessed === null;

  async function next(): Promise<void> {
    setChoice('');
    await ask();
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
            <strong>{question.packageName}.</strong> {question.description}{' '}
            {question.user === 'admin' ? 'An administrator' : 'A standard user'} installs it on{' '}
            {question.windowsName}, 64-bit, on a PC that was prepared for this kind of package.
          </p>
          <Choices
            legend={question.text}
            value={choice}
            onChange={setChoice}
            choices={question.choices.map((each) => ({
              ...each,
              disabled: guessed !== null && each.id !== choice,
            }))}
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
        {/* One button, so that the keyboard stays on it from question to answer to question. */}
        <Button
          appearance="primary"
          disabledFocusable={busy || (answering && choice === '')}
          onClick={() => void (answering ? guess(choice) : next())}
        >
          {answering ? 'Answer' : question === null ? 'Ask me' : 'Next question'}
        </Button>
        {guessed !== null && (
          <Button
            disabledFocusable={busy}
            onClick={() => void watch().then((opened) => opened && goTo('package'))}
          >
            Try it on a prepared PC
          </Button>
        )}
        {busy && <Spinner size="tiny" label="Working" />}
      </div>
    </div>
  );
}
