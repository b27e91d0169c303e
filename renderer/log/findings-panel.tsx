import type { ExplainedSection } from '../../shared/model/explanation';
import { answerWords, promptTold } from '../../shared/windows/prompt-words';
import { CategoryBadge } from '../common/category-badge';
import { ErrorMessage } from '../common/error-message';
import { plural } from '../common/format';
import { Tag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import { FindingItem } from './finding-item';
import styles from './findings.module.css';
import { LineButton } from './line-button';
import { operationWords } from './section-words';
import type { Explained } from './use-explained';

interface FindingsPanelProps {
  readonly answer: Explained | null;
  readonly onLine: (line: number) => void;
  readonly onOverview: () => void;
  readonly onSelect: (first: number, last: number) => void;
}

/** What the section at hand tells: what was attempted, how it ended, why, and who can do what. */
export function FindingsPanel({ answer, onLine, onOverview, onSelect }: FindingsPanelProps) {
  return (
    <div className={styles.panel}>
      <button type="button" className={styles.back} onClick={onOverview}>
        All failures
      </button>
      {answer === null && <p role="status">Reading the section…</p>}
      {answer?.error != null && <ErrorMessage>{answer.error.message}</ErrorMessage>}
      {answer?.explained != null && <Told explained={answer.explained} onLine={onLine} onSelect={onSelect} />}
    </div>
  );
}

interface ToldProps extends Pick<FindingsPanelProps, 'onLine' | 'onSelect'> {
  readonly explained: ExplainedSection;
}

const statusTags = {
  SUCCESS: { intent: 'good', words: 'succeeded' },
  FAILURE: { intent: 'danger', words: 'failed' },
  UNFINISHED: { intent: 'warning', words: 'not ended' },
} as const;

function Told({ explained, onLine, onSelect }: ToldProps) {
  const { decisive, prompt, category } = explained;
  const { intent, words } = statusTags[explained.status];
  return (
    <>
      <header className={styles.head}>
        <p>
          <Tag intent={intent}>{explained.refused ? 'refused' : words}</Tag> {operationWords[explained.kind]}
        </p>
        <h2>{explained.summary}</h2>
      </header>
      {decisive !== null && (
        <section aria-label="The deciding line" className={styles.decisive}>
          <h3>
            The deciding line <LineButton line={decisive.line} onLine={onLine} />
          </h3>
          <p className={styles.quote}>{decisive.text.trim()}</p>
          {decisive.chain.length > 0 && (
            <p className={styles.chain}>
              What led to it:{' '}
              {decisive.chain.map((line) => (
                <LineButton key={line} line={line} onLine={onLine} />
              ))}
            </p>
          )}
        </section>
      )}
      {category !== null && (
        <section aria-label="Signature category" className={styles.category}>
          <p>
            <CategoryBadge category={category} />{' '}
            {explained.categoryIs === 'inferred' && (
              <Tag intent="warning" title="The log does not say so outright: it follows from other lines.">
                inferred
              </Tag>
            )}
          </p>
          {explained.otherCategories.length > 0 && (
            <p className={styles.others}>
              The same lines would stand there for{' '}
              {explained.otherCategories.map((other) => (
                <CategoryBadge key={other} category={other} />
              ))}
            </p>
          )}
        </section>
      )}
      {prompt !== null && (
        <section aria-label="The question that was shown">
          <h3>
            Windows {promptTold[prompt.dialog]} <LineButton line={prompt.line} onLine={onLine} />
          </h3>
          <p>
            {prompt.answer === null
              ? 'It was shown; the log does not tell what was answered.'
              : `Answered: ${answerWords[prompt.answer]}.`}
          </p>
        </section>
      )}
      {explained.findings.map((finding) => (
        <FindingItem key={`${finding.id} ${finding.line}`} finding={finding} onLine={onLine} />
      ))}
      <Facts explained={explained} onLine={onLine} onSelect={onSelect} />
    </>
  );
}

function Facts({ explained, onLine, onSelect }: ToldProps) {
  const { code, driverVersion } = explained;
  const version = [driverVersion?.version, driverVersion?.date].filter(Boolean).join(', ');
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    ['Command', explained.command],
    ['INF', explained.inf],
    ['Published as', explained.publishedName],
    ['Provider', explained.provider],
    ['Version', version === '' ? null : version],
    ['Signer', explained.signer],
    ['Signer score', explained.signerScore],
    ['Device', explained.deviceInstanceId],
    ['Began', explained.start?.replace('T', ' ') ?? null],
    ['Ended', explained.end?.replace('T', ' ') ?? null],
  ];
  return (
    <section aria-label="What the section tells">
      <h3>What the section tells</h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {code !== null && (
          <div>
            <dt>Exit code</dt>
            <dd>
              <WindowsCode code={`0x${code.slice(2).toUpperCase()}`} />
            </dd>
          </div>
        )}
        <div>
          <dt>Lines</dt>
          <dd>
            <LineButton line={explained.line} onLine={onLine} /> {plural(explained.lines, 'line')}{' '}
            <button
              type="button"
              className={styles.back}
              onClick={() => onSelect(explained.line, explained.line + explained.lines - 1)}
            >
              Select all
            </button>
          </dd>
        </div>
      </dl>
    </section>
  );
}
