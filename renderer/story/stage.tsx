import { lazy, Suspense, useState } from 'react';
import { defaultWindows, findWindows } from '../../shared/windows/versions';
import { announce } from '../stores/announcements';
import { useStory } from '../stores/story';
import { Fitted } from './fitted';
import { waits } from './player';
import styles from './story.module.css';
import type { Player } from './use-story';

// The reproduced windows bring pictures and styles of five Windows families: they load with the first scene.
const SceneWindow = lazy(() => import('../windows').then(({ SceneWindow }) => ({ default: SceneWindow })));

interface StageProps {
  readonly player: Player;
  readonly shown: NonNullable<Player['shown']>;
  /** Fills the screen with the window. */
  readonly large?: boolean;
}

/** The reproduced window of a scene, on a ground of the app's own, with the mark of a simulation outside of it. */
export function Stage({ player, shown, large = false }: StageProps) {
  const mark = useStory((state) => state.view.mark);
  // An answer that did not arrive: the window opens anew, since a prompt takes one answer only.
  const [failed, setFailed] = useState(0);
  const [strayed, setStrayed] = useState<string | null>(null);
  const { story, scene, index } = shown;
  const stray = 'The story does not follow that. Go on with what the narrator says, or with Next.';
  return (
    <div
      className={styles.stage}
      data-story-window
      data-large={large || undefined}
      data-busy={player.busy || undefined}
    >
      {mark && <p className={styles.mark}>Simulation</p>}
      <Fitted least={large ? 0.5 : 0.7} most={large ? 2.5 : 1}>
        <Suspense fallback={<p className={styles.waiting}>Drawing the window …</p>}>
          <SceneWindow
            key={`${scene.id} ${failed}`}
            window={scene.window}
            takesFocus={scene.window.kind === 'prompt'}
            windows={findWindows(story.windows) ?? defaultWindows}
            onAnswer={(answer) =>
              void player.answer(answer).then((worked) => !worked && setFailed((count) => count + 1))
            }
            onAct={() => !waits(scene) && player.goTo(index + 1)}
            onLeave={() => {
              setStrayed(scene.id);
              announce(stray);
            }}
          />
        </Suspense>
      </Fitted>
      {strayed === scene.id && <p className={styles.stray}>{stray}</p>}
    </div>
  );
}
