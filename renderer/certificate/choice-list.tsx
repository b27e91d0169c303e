import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './certificate.module.css';

interface ChoiceListProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen?: (index: number) => void;
}

/** A short list of which one is always chosen: arrows, Home and End move the choice; Enter opens it. */
export function ChoiceList({ label, items, chosen, onChoose, onOpen }: ChoiceListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent): void {
    const last = items.length - 1;
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) onChoose(Math.min(last, Math.max(0, to)));
    else if (event.key === 'Enter' && onOpen) onOpen(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={list}
      role="listbox"
      className={styles.list}
      aria-label={label}
      aria-activedescendant={items.length > 0 ? `${id}${chosen}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, content }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
        <div
          key={key}
          id={`${id}${index}`}
          role="option"
          className={styles.option}
          aria-selected={index === chosen}
          onClick={() => onChoose(index)}
          onDoubleClick={() => onOpen?.(index)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
