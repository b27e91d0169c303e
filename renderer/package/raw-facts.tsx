import { Button } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { InspectedPackage, Inspection } from '../../shared/model/inspection';
import { saveText } from '../common/clipboard';
import common from '../common/common.module.css';
import { CopyButton } from '../common/copy-button';
import { SaveRegular } from '../common/icons';
import styles from './verdict.module.css';

interface RawFactsProps {
  readonly name: string;
  readonly facts: InspectedPackage;
  /** The whole document, as `inspect --json` writes it: this is what is saved. */
  readonly inspection: Inspection;
  /** How often the facts were asked for from elsewhere on the page: each time they unfold and come into sight. */
  readonly requests: number;
}

/** Longer text than this stalls the page; the saved file is whole. */
const shownCharacters = 400_000;

/** The document behind the page, to read, copy and keep. */
export function RawFacts({ name, facts, inspection, requests }: RawFactsProps) {
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (requests > 0) setOpen(true);
  }, [requests]);
  useLayoutEffect(() => {
    if (!open || requests === 0) return;
    details.current?.scrollIntoView({ block: 'start' });
    details.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [open, requests]);
  const text = useMemo(() => (open ? JSON.stringify(facts, null, 2) : ''), [open, facts]);
  const base = name.split('/').pop() ?? name;
  return (
    <details
      ref={details}
      open={open}
      className={`${common.card} ${styles.raw}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Raw facts (JSON)</summary>
      {open && (
        <div className={common.cardBody}>
          <div className={styles.rawActions}>
            <CopyButton what="raw facts" label="Copy" text={text} />
            <Button
              size="small"
              icon={<SaveRegular />}
              onClick={() =>
                saveText(
                  `${base}.inspection.json`,
                  `${JSON.stringify(inspection, null, 2)}\n`,
                  'application/json',
                )
              }
            >
              Save the whole inspection…
            </Button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
          <section className={styles.json} tabIndex={0} aria-label="Raw facts of the package">
            {text.slice(0, shownCharacters)}
            {text.length > shownCharacters && '\n… shortened here; the saved file is whole.'}
          </section>
        </div>
      )}
    </details>
  );
}
