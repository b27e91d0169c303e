import common from '../common/common.module.css';
import { Tag, UnconfirmedTag } from '../common/tag';
import { CodeFacts } from '../common/windows-code';
import { outcomeIntents, outcomeName } from '../stores/install';
import { Answers } from './narrator';
import styles from './story.module.css';
import type { Player } from './use-story';

interface EndingProps {
  readonly player: Player;
  readonly shown: NonNullable<Player['shown']>;
}

/** How the story ends, and what would have come of another answer. */
export function Ending({ player, shown }: EndingProps) {
  const { result } = shown.story;
  // Installing is not loading: a green “Installed” alone would contradict the device's problem code.
  const idle = result?.outcome === 'installed' && !result.willLoad.ok;
  return (
    <section className={styles.ending} aria-labelledby="ending-title">
      <h2 id="ending-title">How it ends</h2>
      {result === null ? (
        <p>The person is turned away before Windows looks at the package. Nothing is installed.</p>
      ) : (
        <>
          <p>
            {idle ? (
              <Tag intent="warning">Installed, but will not load</Tag>
            ) : (
              <Tag intent={outcomeIntents[result.outcome]}>{outcomeName(result.outcome)}</Tag>
            )}{' '}
            {result.explanation}
          </p>
          <dl className={common.facts}>
            <CodeFacts {...result} />
            <dt>Will the driver load?</dt>
            <dd>
              <Tag intent={result.willLoad.ok ? 'good' : 'danger'}>{result.willLoad.ok ? 'Yes' : 'No'}</Tag>{' '}
              {result.willLoad.detail} {result.willLoad.problem?.text}{' '}
              {result.willLoad.unconfirmed && <UnconfirmedTag />}
            </dd>
          </dl>
        </>
      )}
      <Answers player={player} shown={shown} />
    </section>
  );
}
