import type { RankedCandidate } from '../../shared/model/store-document';
import common from '../common/common.module.css';
import { Tag } from '../common/tag';
import styles from './devices.module.css';

/** One staged package as a candidate: its rank taken apart, and why it won or lost. */
export function CandidateItem({ candidate }: { readonly candidate: RankedCandidate }) {
  const { rank, matchingId, date, version, won } = candidate;
  return (
    <li className={styles.candidate} data-won={won || undefined}>
      <p className={styles.candidateHead}>
        <strong>{candidate.publishedName}</strong> <bdi>{candidate.originalName}</bdi>
        {candidate.description !== null && (
          <span className={styles.quiet}>
            <bdi>{candidate.description}</bdi>
          </span>
        )}
        {won ? (
          <Tag intent="good">chosen</Tag>
        ) : rank === null ? (
          <Tag>does not match</Tag>
        ) : (
          <Tag intent="neutral">not chosen</Tag>
        )}
      </p>
      <p>{candidate.why}</p>
      <dl className={styles.rank}>
        <div>
          <dt>Rank</dt>
          <dd className={common.code}>{rank ?? 'none'}</dd>
        </div>
        <div>
          <dt>Matched</dt>
          <dd className={common.code}>{matchingId ?? 'nothing'}</dd>
        </div>
        <div>
          <dt>Date</dt>
          <dd>{date ?? 'none'}</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>{version ?? 'none'}</dd>
        </div>
      </dl>
      {candidate.parts.length > 0 && (
        <ul className={styles.parts} aria-label={`Parts of the rank of ${candidate.publishedName}`}>
          {candidate.parts.map((part) => (
            <li key={part.name}>
              <span className={common.code}>{part.value}</span> {part.name}: {part.meaning}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
