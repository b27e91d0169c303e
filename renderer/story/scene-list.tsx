import { useEffect, useRef } from 'react';
import type { Scene } from '../../shared/model/story';
import styles from './story.module.css';

interface SceneListProps {
  readonly scenes: readonly Scene[];
  readonly index: number;
  readonly onJump: (index: number) => void;
}

/** Every scene in order; each can be jumped to. */
export function SceneList({ scenes, index, onJump }: SceneListProps) {
  const list = useRef<HTMLOListElement>(null);
  // Only the list scrolls, never the page under the person's eyes.
  useEffect(() => {
    const item = list.current?.children[index];
    if (!(item instanceof HTMLElement) || list.current === null) return;
    const { scrollTop, clientHeight } = list.current;
    const [top, bottom] = [item.offsetTop, item.offsetTop + item.offsetHeight];
    if (top < scrollTop) list.current.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) list.current.scrollTop = bottom - clientHeight;
  }, [index]);
  return (
    <nav className={styles.scenes} aria-label="Scenes">
      <ol ref={list}>
        {scenes.map((scene, at) => (
          <li key={scene.id}>
            <button
              type="button"
              aria-current={at === index ? 'step' : undefined}
              data-passed={at < index || undefined}
              onClick={() => onJump(at)}
            >
              <span className={styles.number}>{at + 1}</span>
              {scene.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
