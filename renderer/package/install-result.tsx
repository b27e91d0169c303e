import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { InstallState } from '../../shared/api';
import { goTo } from '../app/route';
import { CategoryBadge } from '../common/category-badge';
import common from '../common/common.module.css';
import { DismissButton } from '../common/dismiss-button';
import { CheckmarkCircleFilled, DismissCircleFilled, WarningFilled } from '../common/icons';
import { Tag, UnconfirmedTag } from '../common/tag';
import { CodeFacts } from '../common/windows-code';
import { outcomeIntents, outcomeName } from '../stores/install';
import type { InstallRun } from '../stores/install-reducer';
import { usePc } from '../stores/pc';
import { useTrust } from '../stores/trust';
import styles from './install.module.css';

type Result = NonNullable<InstallState['result']>;

interface InstallResultProps {
  readonly run: InstallRun;
  readonly result: Result;
  readonly onDismiss: () => void;
}

const icons = {
  installed: CheckmarkCircleFilled,
  refused: DismissCircleFilled,
  error: WarningFilled,
} as const;

/** How a run ended: what Windows told, whether the driver will load, and what has changed on the PC. */
export function InstallResult({ run, result, onDismiss }: InstallResultProps) {
  const pcName = usePc((state) => state.pcs.find((pc) => pc.id === run.pcId)?.name ?? run.pcId);
  const trusted = useTrust((state) => (state.pcId === run.pcId ? state.stores?.trusted : undefined));
  const box = useRef<HTMLDivElement>(null);
  // In a low window the result begins below the edge. Newer Chromiums answer with a promise, which is no clean-up.
  useEffect(() => void box.current?.scrollIntoView?.({ block: 'nearest' }), []);
  const Icon = icons[result.outcome];
  const { willLoad } = result;
  const publisherOf = (thumbprint: string) =>
    trusted?.find((entry) => entry.certificate.thumbprint === thumbprint)?.certificate.subject ?? thumbprint;
  return (
    <div
      ref={box}
      className={styles.result}
      data-intent={outcomeIntents[result.outcome]}
      data-outcome={result.outcome}
    >
      <header className={styles.resultHead}>
        <Icon aria-hidden="true" />
        <h3>
          {outcomeName(result.outcome)} on <bdi>{pcName}</bdi>
        </h3>
        <CategoryBadge category={result.category} code={result.code} />
        <span className={styles.close}>
          <DismissButton label="Dismiss the result" onDismiss={onDismiss} />
        </span>
      </header>
      <p>{result.explanation}</p>
      <dl className={common.facts}>
        <CodeFacts {...result} />
        {result.publishedName !== null && (
          <>
            <dt>Published name</dt>
            <dd>
              <span className={common.code}>{result.publishedName}</span>
              {result.repositoryFolder !== null && (
                <>
                  {' '}
                  in <span className={common.code}>{result.repositoryFolder}</span>
                </>
              )}
            </dd>
          </>
        )}
        <dt>Will the driver load?</dt>
        <dd>
          <Tag intent={willLoad.ok ? 'good' : 'danger'}>{willLoad.ok ? 'Yes' : 'No'}</Tag> {willLoad.detail}{' '}
          {willLoad.unconfirmed && <UnconfirmedTag />}
          {willLoad.problem !== null && (
            <p>
              Code {willLoad.problem.code}, {willLoad.problem.name}: {willLoad.problem.text}
            </p>
          )}
        </dd>
        <dt>Change in trust</dt>
        <dd>
          {result.trustAdded.length === 0
            ? 'None'
            : result.trustAdded.map((thumbprint) => (
                <p key={thumbprint}>
                  <bdi>{publisherOf(thumbprint)}</bdi> is now a trusted publisher.{' '}
                  <Button size="small" onClick={() => goTo('trust')}>
                    Trusted publishers
                  </Button>
                </p>
              ))}
        </dd>
        {result.unconfirmed.length > 0 && (
          <>
            <dt>Unconfirmed</dt>
            <dd>
              {result.unconfirmed.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </dd>
          </>
        )}
      </dl>
      <div>
        <Button onClick={() => goTo('log')}>See the log section</Button>
      </div>
    </div>
  );
}
