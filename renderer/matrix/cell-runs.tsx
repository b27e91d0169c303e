import { useId, useState } from 'react';
import { answerWords } from '../../shared/windows/prompt-words';
import { CopyButton } from '../common/copy-button';
import { Tag, UnconfirmedTag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import { outcomeIntents, outcomeName } from '../stores/install';
import styles from './matrix.module.css';
import type { CellDetails } from './use-cell-details';

type Run = CellDetails['runs'][number];

const answered = ({ answer }: Run): string => (answer === null ? 'Nobody is asked' : answerWords[answer]);

/** What each answer leads to, and the log that it would write. */
export function CellRuns({ details }: { readonly details: CellDetails }) {
  const name = useId();
  const [chosen, setChosen] = useState(0);
  const run = details.runs[chosen] ?? details.runs[0];
  if (run === undefined) return null;
  return (
    <>
      {details.prompt !== null && (
        <section className={styles.part}>
          <h3>What each answer leads to</h3>
          <ul className={styles.answers}>
            {details.runs.map((each) => (
              <li key={each.answer ?? ''}>
                <p>
                  <strong>{answered(each)}</strong>
                  {each.answer === details.prompt?.defaultAnswer && ' (the default)'}
                </p>
                <p>
                  <Tag intent={outcomeIntents[each.result.outcome]}>{outcomeName(each.result.outcome)}</Tag>{' '}
                  <WindowsCode code={each.result.code} />
                </p>
                {each.result.outcome === 'installed' && (
                  <p>
                    {each.result.willLoad.detail}{' '}
                    {each.result.willLoad.problem !== null && `Code ${each.result.willLoad.problem.code}. `}
                    {each.result.willLoad.unconfirmed && <UnconfirmedTag />}
                  </p>
                )}
                {each.result.trustAdded.length > 0 && (
                  <p>The publisher becomes a trusted publisher of the PC.</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part} aria-labelledby={`${name}-log`}>
        <header className={styles.partHead}>
          <h3 id={`${name}-log`}>Log section</h3>
          <CopyButton what="log section" label="Copy" text={run.log} />
        </header>
        {details.runs.length > 1 && (
          <fieldset className={styles.ways}>
            <legend className="visually-hidden">The log after which answer</legend>
            {details.runs.map((each, index) => (
              <label key={each.answer ?? ''}>
                <input type="radio" name={name} checked={each === run} onChange={() => setChosen(index)} />
                {answered(each)}
              </label>
            ))}
          </fieldset>
        )}
        <pre
          className={styles.log}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
          tabIndex={0}
        >
          {run.log}
        </pre>
      </section>
    </>
  );
}
