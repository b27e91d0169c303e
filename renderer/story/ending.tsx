import common from '../common/common.module.css';
import { Tag, UnconfirmedTag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import { outcomeName } from '../stores/install';
import { Answers } from './narrator';
import styles from './story.module.css';
import type { Player } from './use-story';

const intents = { installed: 'good', refused: 'danger', error: 'warning' } as const;

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
              <Tag intent={intents[result.outcome]}>{outcomeName(result.outcome)}</Tag>
            )}{' '}
            {result.explanation}
          </p>
          <dl className={common.facts}>
            <dt>Code</dt>
            <dd>
              <WindowsCode code={result.code} />
            </dd>
            <dt>The installer is told</dt>
            <dd>
              {result.callerText}
              {result.callerCode !== result.code && (
                <>
                  {' '}
                  (<WindowsCode code={result.callerCode} />)
                </>
              )}
            </dd>
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
