import { Button } from '@fluentui/react-components';
import { CopyButton } from '../common/copy-button';
import {
  ArrowLeftRegular,
  ArrowRightRegular,
  FullScreenMaximizeRegular,
  PauseFilled,
  PlayFilled,
  ReplayRegular,
} from '../common/icons';
import { useStory } from '../stores/story';
import { formatLink } from './link';
import { fullLink } from './notices';
import { waits } from './player';
import styles from './story.module.css';
import type { Player } from './use-story';

const speeds = [
  { seconds: 8, name: 'Slow' },
  { seconds: 4, name: 'Normal' },
  { seconds: 2, name: 'Fast' },
] as const;

interface ControlsProps {
  readonly player: Player;
  readonly shown: NonNullable<Player['shown']>;
  readonly playing: boolean;
  readonly onPlay: (playing: boolean) => void;
  readonly onPresent: () => void;
}

/** Back, Next, and everything else by which a story is driven. */
export function Controls({ player, shown, playing, onPlay, onPresent }: ControlsProps) {
  const { view, setView } = useStory();
  const { story, scene, index } = shown;
  const link = () => {
    const page = window.location.href.replace(/[?#].*$/s, '');
    return page + formatLink(fullLink(player.read.link, story, index));
  };
  const last = index === story.scenes.length - 1;
  return (
    <div className={styles.controls} role="toolbar" aria-label="The story">
      <Button
        icon={<ReplayRegular />}
        aria-label="Replay"
        disabledFocusable={index === 0}
        onClick={() => player.goTo(0)}
        title="Replay from the first scene"
      />
      <StepButtons player={player} shown={shown} />
      <Button
        icon={playing ? <PauseFilled /> : <PlayFilled />}
        disabledFocusable={!playing && (last || waits(scene))}
        onClick={() => onPlay(!playing)}
      >
        {playing ? 'Pause' : 'Autoplay'}
      </Button>
      <label className={styles.speed}>
        Speed
        <select
          value={view.seconds}
          onChange={(event) => setView({ seconds: Number(event.currentTarget.value) })}
        >
          {speeds.map(({ seconds, name }) => (
            <option key={seconds} value={seconds}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.gap} />
      <CopyButton what="link to this scene" label="Copy link" text={link} />
      <Button size="small" icon={<FullScreenMaximizeRegular />} onClick={onPresent}>
        Present
      </Button>
    </div>
  );
}

/** Back and Next, which the presenter has, too. */
export function StepButtons({ player, shown }: Pick<ControlsProps, 'player' | 'shown'>) {
  const { story, index } = shown;
  return (
    <>
      <Button
        icon={<ArrowLeftRegular />}
        disabledFocusable={index === 0}
        onClick={() => player.goTo(index - 1)}
      >
        Back
      </Button>
      <Button
        appearance="primary"
        icon={<ArrowRightRegular />}
        iconPosition="after"
        data-story-next
        disabledFocusable={index === story.scenes.length - 1}
        onClick={() => player.goTo(index + 1)}
      >
        Next
      </Button>
    </>
  );
}
