import { memo } from 'react';
import type { LogLineView } from '../../shared/model/log-view';
import { ChevronDownRegular, ChevronRightRegular } from '../common/icons';
import styles from './lines.module.css';
import { codesOf, textSegments } from './text-segments';

// Colour is never alone: the prefix of the line says the same, and these words say it to screen readers.
const spoken = { error: 'Error: ', warning: 'Warning: ', info: '' } as const;

interface LogRowProps {
  readonly id: string;
  readonly row: number;
  readonly line: number;
  /** `undefined` while it is being fetched. */
  readonly view: LogLineView | undefined;
  readonly top: number;
  readonly atHand: boolean;
  readonly selected: boolean;
  readonly decisive: boolean;
  readonly folded: boolean;
  /** The note of a bookmark, which may be empty; `null` without one. */
  readonly note: string | null;
  readonly matcher: RegExp | null;
}

/** One line of the log: its number, its text with codes and places found marked. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { id, row, line, view, top, atHand, selected, decisive, folded, note, matcher } = props;
  const entry = view?.entry;
  const heading = entry?.kind.startsWith('section') || entry?.kind === 'exit-status';
  const title = entry?.kind === 'section-title';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: placed rows of a grid that has the focus.
    <div
      id={id}
      role="row"
      className={styles.row}
      aria-rowindex={row + 1}
      aria-selected={selected}
      data-line={line}
      data-severity={heading ? 'section' : entry?.severity}
      data-at-hand={atHand || undefined}
      data-decisive={decisive || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as above. */}
      <span role="rowheader" className={styles.number}>
        {note !== null && (
          <span className={styles.mark} title={note === '' ? 'Bookmark' : note}>
            <span aria-hidden="true">★</span>
            <span className="visually-hidden">Bookmark {note} </span>
          </span>
        )}
        {line}
        {title && (
          <button
            type="button"
            className={styles.fold}
            tabIndex={-1}
            data-fold={view?.section}
            aria-label={folded ? 'Unfold the section' : 'Fold the section'}
          >
            {folded ? <ChevronRightRegular /> : <ChevronDownRegular />}
          </button>
        )}
      </span>
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as above. */}
      <span role="gridcell" className={styles.text}>
        {view !== undefined && entry !== undefined && (
          <>
            {entry.severity !== 'info' && <span className="visually-hidden">{spoken[entry.severity]}</span>}
            {decisive && <span className="visually-hidden">The deciding line: </span>}
            {textSegments(view.text, codesOf(view), matcher).map((part) => {
              const text = part.found ? <mark className={styles.match}>{part.text}</mark> : part.text;
              if (part.code === null) return <span key={part.from}>{text}</span>;
              return (
                <button
                  key={part.from}
                  type="button"
                  className={styles.codeMark}
                  tabIndex={atHand ? 0 : -1}
                  data-code={part.code.code}
                  aria-describedby="log-code-told"
                >
                  {text}
                </button>
              );
            })}
            {view.cutFrom !== null && (
              <em className={styles.cut}> … cut: the line has {view.cutFrom.toLocaleString('en')} bytes</em>
            )}
            {folded && <em className={styles.cut}> … folded</em>}
          </>
        )}
      </span>
    </div>
  );
});
