import type { Finding } from '../../shared/model/explanation';
import { UnconfirmedTag } from '../common/tag';
import styles from './findings.module.css';
import { LineButton } from './line-button';

interface FindingItemProps {
  readonly finding: Finding;
  readonly onLine: (line: number) => void;
}

const who = [
  ['person', 'The person at the PC'],
  ['administrator', 'An administrator'],
  ['vendor', 'The vendor'],
] as const;

/** One finding: what it means, why it comes about, and what each can do. */
export function FindingItem({ finding, onLine }: FindingItemProps) {
  const { causes, remedies, evidence } = finding;
  return (
    <article className={styles.finding} data-severity={finding.severity}>
      <h3>
        {finding.title} {!finding.confirmed && <UnconfirmedTag />}
      </h3>
      <p className={styles.chain}>
        <LineButton line={finding.line} onLine={onLine} />
        {evidence
          .filter((line) => line !== finding.line)
          .map((line) => (
            <LineButton key={line} line={line} onLine={onLine} />
          ))}
      </p>
      <p>{finding.explanation}</p>
      {causes.length > 0 && (
        <>
          <h4>Usual causes</h4>
          <ol>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </>
      )}
      <h4>What to do</h4>
      <p>{finding.remedy}</p>
      <dl className={styles.remedies}>
        {who.map(([id, name]) =>
          remedies[id] === null ? null : (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{remedies[id]}</dd>
            </div>
          ),
        )}
      </dl>
      <p className={styles.source}>Source: {finding.source}</p>
    </article>
  );
}
