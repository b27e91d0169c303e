import { Button } from '@fluentui/react-components';
import { answerWords } from '../../shared/windows/prompt-words';
import { plural } from '../common/format';
import { otherAnswers, waits } from './player';
import styles from './story.module.css';
import type { Player } from './use-story';

interface NarratorProps {
  readonly player: Player;
  readonly shown: NonNullable<Player['shown']>;
}

/** What happens, why, and what the person does: outside the reproduced window, in our own words. */
export function Narrator({ player, shown }: NarratorProps) {
  const { story, scene, index } = shown;
  return (
    <section className={styles.narrator} aria-labelledby="scene-title">
      <p className={styles.count}>
        Scene {index + 1} of {story.scenes.length}
      </p>
      <h2 id="scene-title">{scene.title}</h2>
      {scene.explanation !== '' && <p>{scene.explanation}</p>}
      {scene.action !== null && (
        <p className={styles.action}>
          <strong>The person:</strong> {scene.action}
        </p>
      )}
      {scene.window.kind === 'prompt' && <Answers player={player} shown={shown} />}
    </section>
  );
}

/** The ways on from a prompt, for those who do not answer in the window, or who change their mind. */
export function Answers({ player, shown }: NarratorProps) {
  const { story, scene } = shown;
  const waiting = waits(scene);
  const answers = waiting ? story.answers : otherAnswers(story);
  if (answers.length === 0) return null;
  return (
    <div className={styles.answers}>
      <p>
        {waiting
          ? 'Answer in the window, or here:'
          : story.answer !== null && (
              <>
                Answered: <strong>{answerWords[story.answer]}</strong>. What if it had been:
              </>
            )}
      </p>
      {answers.map((answer) => (
        <Button key={answer} size="small" onClick={() => void player.answer(answer)}>
          {answerWords[answer]}
        </Button>
      ))}
    </div>
  );
}

/** What of a scene no public source proves; outside the window, and folded. */
export function Unconfirmed({ statements }: { readonly statements: readonly string[] }) {
  if (statements.length === 0) return null;
  return (
    <details className={styles.unconfirmed}>
      <summary>{plural(statements.length, 'unconfirmed detail')} of this scene</summary>
      <ul>
        {statements.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
