import { Button } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { PlugIn } from '../../shared/model/store-document';
import { goTo } from '../app/route';
import common from '../common/common.module.css';
import { DismissButton } from '../common/dismiss-button';
import { Tag } from '../common/tag';
import { Unproved } from '../common/unproved';
import { CandidateItem } from './candidate-item';
import styles from './devices.module.css';

interface PlugInResultProps {
  readonly plugged: PlugIn;
  readonly onDismiss: () => void;
  readonly ref: Ref<HTMLHeadingElement>;
}

const outcomes = {
  installed: { words: 'Installed', intent: 'good' },
  'not-started': { words: 'Installed, but not started', intent: 'danger' },
  'no-driver': { words: 'No driver found', intent: 'warning' },
  prevented: { words: 'Prevented by policy', intent: 'danger' },
} as const;

/** How a device got its driver: the winner, and why each other candidate lost. */
export function PlugInResult({ plugged, onDismiss, ref }: PlugInResultProps) {
  const { device, outcome, candidates } = plugged;
  const { words, intent } = outcomes[outcome];
  return (
    <section className={styles.result} aria-labelledby="plugged-title" data-outcome={outcome}>
      <header>
        <h2 id="plugged-title" ref={ref} tabIndex={-1}>
          <bdi>{device.name}</bdi> <Tag intent={intent}>{words}</Tag>
        </h2>
        <DismissButton label="Dismiss the result" onDismiss={onDismiss} />
      </header>
      <p>{plugged.explanation}</p>
      {device.problem !== null && (
        <p>
          <strong>Code {device.problem.code}</strong> ({device.problem.name}): {device.problem.text}
        </p>
      )}
      {candidates.length > 0 && (
        <>
          <h3>
            {candidates.length === 1
              ? 'The one candidate'
              : `All ${candidates.length} candidates, best first`}
          </h3>
          <ol className={styles.candidates}>
            {candidates.map((candidate) => (
              <CandidateItem key={candidate.publishedName} candidate={candidate} />
            ))}
          </ol>
        </>
      )}
      <Unproved statements={plugged.unconfirmed} className={styles.more} listClassName={styles.notes} />
      {plugged.log !== '' && (
        <div>
          <Button onClick={() => goTo('log')}>See the log section</Button>
          <span className="visually-hidden">of {device.instanceId}</span>
        </div>
      )}
      {plugged.log === '' && <p className={common.cardNote}>Nothing was written to the log.</p>}
    </section>
  );
}
