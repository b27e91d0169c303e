import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { Announcer } from '../app/announcer';
import { useStory } from '../stores/story';
import { StepButtons } from './controls';
import { Ending } from './ending';
import { Narrator } from './narrator';
import { waits } from './player';
import styles from './presenter.module.css';
import { Stage } from './stage';
import { useFullScreen } from './use-full-screen';
import { useIdle } from './use-idle';
import type { Player } from './use-story';

interface PresenterProps {
  readonly player: Player;
  readonly shown: NonNullable<Player['shown']>;
  readonly onLeave: () => void;
}

/** The reproduced window alone, as large as the screen allows, for a room. The app lies out of sight and reach. */
export function Presenter({ player, shown, onLeave }: PresenterProps) {
  const root = useRef<HTMLDivElement>(null);
  const idle = useIdle(2500);
  const { view, setView } = useStory();
  useFullScreen(root, onLeave);
  const { story, scene, index } = shown;
  const ended = index === story.scenes.length - 1 && !waits(scene);
  // Beside the shell, which is inert meanwhile, yet inside the theme.
  const place = document.getElementById('shell')?.parentElement ?? document.body;
  return createPortal(
    <div
      ref={root}
      className={styles.presenter}
      data-idle={idle || undefined}
      role="dialog"
      aria-label="Presentation of the scenario"
    >
      <Stage player={player} shown={shown} large />
      {view.narrator && (
        <div className={styles.line}>
          <Narrator player={player} shown={shown} />
          {ended && <Ending player={player} shown={shown} />}
        </div>
      )}
      <div className={styles.bar}>
        <StepButtons player={player} shown={shown} />
        <Button aria-pressed={view.narrator} onClick={() => setView({ narrator: !view.narrator })}>
          Narrator
        </Button>
        <Button onClick={onLeave}>End (Esc)</Button>
      </div>
      <Announcer />
    </div>,
    place,
  );
}
