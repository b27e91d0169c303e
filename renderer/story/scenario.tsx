import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { PcSummary } from '../../shared/api';
import { goTo } from '../app/route';
import { DismissButton } from '../common/dismiss-button';
import { ErrorMessage } from '../common/error-message';
import { EmptyPage } from '../common/page';
import { announce } from '../stores/announcements';
import type { allPackages, OpenDocument, Selection } from '../stores/package-reducer';
import { useStory } from '../stores/story';
import { Choices } from './choices';
import { Controls } from './controls';
import { Ending } from './ending';
import { LogPanel } from './log-panel';
import { Narrator, Unconfirmed } from './narrator';
import { noticesOf } from './notices';
import { waits } from './player';
import { Presenter } from './presenter';
import { SceneList } from './scene-list';
import { Settings } from './settings';
import { Stage } from './stage';
import styles from './story.module.css';
import { useAutoplay } from './use-autoplay';
import { useKeptFocus } from './use-kept-focus';
import { type Player, settle, useStoryPlayer } from './use-story';
import { useStoryKeys } from './use-story-keys';

interface ScenarioProps {
  readonly packages: ReturnType<typeof allPackages>;
  readonly item: Selection & { readonly document: OpenDocument };
  readonly pc: PcSummary;
}

/** One package's scenario: what is chosen, and the story that follows from it. */
export function Scenario({ packages, item, pc }: ScenarioProps) {
  const player = useStoryPlayer({ selection: item, document: item.document, pc });
  const { shown, error, busy } = player;
  return (
    <>
      <Choices player={player} pc={pc} packages={packages} selection={item} />
      {error !== null && (
        <ErrorMessage>
          <p>{error.message}</p>
          <p className={styles.ways}>
            <Button size="small" onClick={player.retry}>
              Try again
            </Button>
            <Button size="small" onClick={() => goTo('pcs')}>
              PCs
            </Button>
          </p>
        </ErrorMessage>
      )}
      {shown !== null ? (
        <Told player={player} shown={shown} />
      ) : (
        busy && (
          <EmptyPage>
            <p role="status">Telling the story …</p>
          </EmptyPage>
        )
      )}
    </>
  );
}

interface ToldProps {
  readonly player: Player;
  readonly shown: NonNullable<Player['shown']>;
}

function Told({ player, shown }: ToldProps) {
  const [playing, setPlaying] = useState(false);
  const [presenting, setPresenting] = useState(false);
  const seconds = useStory((state) => state.view.seconds);
  const { story, scene, index } = shown;
  const end = story.scenes.length - 1;
  const waiting = waits(scene);
  const step = (by: 1 | -1) => {
    if (by > 0 && waiting && index === end) announce('Answer the question to go on.');
    player.goTo(index + by);
  };
  const leave = useCallback(() => setPresenting(false), []);
  useStoryKeys({ presenting, step, leave, jump: (to) => player.goTo(to === 'first' ? 0 : end) });
  useAutoplay({
    playing,
    scene: scene.id,
    seconds,
    onNext: index < end ? () => player.goTo(index + 1) : null,
    onStop: () => setPlaying(false),
  });
  useKeptFocus(`${scene.id} ${presenting}`);
  if (presenting) return <Presenter player={player} shown={shown} onLeave={leave} />;
  return (
    <>
      <Notices player={player} shown={shown} />
      <div className={styles.player}>
        <SceneList scenes={story.scenes} index={index} onJump={player.goTo} />
        <div className={styles.middle}>
          <Narrator player={player} shown={shown} />
          <Controls
            player={player}
            shown={shown}
            playing={playing}
            onPlay={setPlaying}
            onPresent={() => setPresenting(true)}
          />
          <Stage player={player} shown={shown} />
          <Unconfirmed key={scene.id} statements={scene.unconfirmed} />
          {index === end && !waiting && <Ending player={player} shown={shown} />}
        </div>
        <LogPanel story={story} index={index} />
      </div>
      <Settings />
    </>
  );
}

function Notices({ player, shown }: ToldProps) {
  const notices = noticesOf(player.read, shown.story);
  if (notices.length === 0 || player.busy || player.error !== null) return null;
  return (
    <div className={styles.notices} role="status">
      <div>
        {notices.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <DismissButton label="Dismiss the message" onDismiss={() => settle(player)} />
    </div>
  );
}
