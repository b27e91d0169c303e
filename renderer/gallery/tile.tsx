import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { GalleryRequest } from '../../shared/api';
import type { GalleryTile } from '../../shared/model/gallery';
import { promptTitle } from '../../shared/windows/prompt-words';
import { CategoryBadge } from '../common/category-badge';
import { plural } from '../common/format';
import { LazyDetails } from '../common/lazy-details';
import { Tag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import styles from './gallery.module.css';
import { ReproducedWindow } from './reproduced-window';
import { TileLog } from './tile-log';
import { TilePlaces } from './tile-places';
import type { Drawn } from './use-export';

interface TileProps {
  readonly tile: GalleryTile;
  readonly request: GalleryRequest;
  readonly drawn: Drawn;
  /** Address of its scenario; `null` when there is none. */
  readonly story: string | null;
  readonly busy: boolean;
  readonly onStory: () => void;
  readonly onExport: () => void;
}

const endings = {
  installed: { words: 'No question: installs silently', tag: 'Installs silently', intent: 'good' },
  refused: { words: 'No question: refused', tag: 'Refused', intent: 'danger' },
  error: { words: 'No question: fails', tag: 'Fails', intent: 'warning' },
} as const;

/** One window with where it comes and what it means, or how it goes where nobody is asked. */
export function Tile({ tile, request, drawn, story, busy, onStory, onExport }: TileProps) {
  const id = useId();
  const { prompt } = tile;
  const ending = endings[tile.outcome];
  const title = prompt === null ? ending.words : `“${promptTitle(prompt.dialog)}”`;
  return (
    <article className={styles.tile} aria-labelledby={id} data-tile={tile.name}>
      {prompt === null ? (
        <div className={styles.ground} data-theme={drawn.theme}>
          <p className={styles.noWindow}>
            {tile.outcome === 'installed' ? 'Nothing is shown.' : <bdi>{tile.callerText}</bdi>}
          </p>
        </div>
      ) : (
        <div className={styles.ground} data-theme={drawn.theme}>
          <div role="img" aria-label={`The window ${title}`}>
            <ReproducedWindow
              {...drawn}
              window={{ kind: 'prompt', prompt, answer: null }}
              windows={tile.places[0]?.windows ?? ''}
              family={prompt.family}
              interactive={false}
            />
          </div>
        </div>
      )}
      <div className={styles.caption}>
        <h2 id={id}>{title}</h2>
        <p className={styles.badges}>
          <Tag intent={prompt === null ? ending.intent : 'question'}>
            {prompt === null ? ending.tag : 'Asks'}
          </Tag>
          <CategoryBadge category={tile.category} code={tile.code} />
        </p>
        <TilePlaces places={tile.places} />
        <p>
          {prompt !== null && <span className={styles.quiet}>With the default answer: </span>}
          {tile.explanation} <WindowsCode code={tile.code} />
        </p>
        {tile.unconfirmed.length > 0 && (
          <details>
            <summary>{plural(tile.unconfirmed.length, 'unconfirmed detail')}</summary>
            <ul className={styles.unconfirmed}>
              {tile.unconfirmed.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        )}
        <LazyDetails summary={tile.places.length > 1 ? 'Answers and log on the first PC' : 'Answers and log'}>
          {() => <TileLog tile={tile} request={request} />}
        </LazyDetails>
        <p className={styles.actions}>
          {story !== null && (
            <a href={story} onClick={onStory}>
              Scenario
            </a>
          )}
          {prompt !== null && (
            <Button size="small" disabledFocusable={busy} onClick={onExport} aria-describedby={id}>
              Export as PNG
            </Button>
          )}
        </p>
      </div>
    </article>
  );
}
