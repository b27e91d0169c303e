import { Button } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { useStory } from '../stores/story';
import { follow, parseLink, pastedLink } from './link';
import styles from './story.module.css';

/** How the page shows a story, and the way in for a link that somebody was given. */
export function Settings() {
  const { view, setView } = useStory();
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [wrong, setWrong] = useState(false);

  function open(event: FormEvent): void {
    event.preventDefault();
    const address = pastedLink(pasted);
    setWrong(address === null);
    if (address === null) return;
    setPasted('');
    follow(parseLink(address).link, 'choice');
  }

  return (
    <details className={styles.settings}>
      <summary>Screenshots, presenting and links</summary>
      <div>
        <label>
          <input
            type="checkbox"
            checked={view.mark}
            onChange={(event) => setView({ mark: event.currentTarget.checked })}
          />
          Show the mark “Simulation” beside the window
        </label>
        <label>
          <input
            type="checkbox"
            checked={view.narrator}
            onChange={(event) => setView({ narrator: event.currentTarget.checked })}
          />
          Show the narrator’s line while presenting
        </label>
        <form onSubmit={open}>
          <label htmlFor={id}>Go to a link that was copied here</label>
          <span>
            <input
              id={id}
              type="text"
              value={pasted}
              placeholder="#/story?route=…&scene=…"
              spellCheck={false}
              aria-invalid={wrong}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onChange={(event) => setPasted(event.currentTarget.value)}
            />
            <Button size="small" type="submit">
              Go
            </Button>
          </span>
          {wrong && (
            <p id={`${id}-wrong`} role="alert">
              That is no link to a scene: it holds “#/story”.
            </p>
          )}
        </form>
        <p>
          <kbd>←</kbd> and <kbd>→</kbd> step through the story. <kbd>F6</kbd> goes from the window to Next,
          and back. While presenting, <kbd>Page Up</kbd>, <kbd>Page Down</kbd>, <kbd>Space</kbd>,{' '}
          <kbd>Home</kbd> and <kbd>End</kbd> step, too, and <kbd>Esc</kbd> ends it.
        </p>
      </div>
    </details>
  );
}
