import { useId } from 'react';
import type { Diagnosis } from '../../shared/model/diagnosis';
import { HexValue } from '../common/hex-value';
import { Tag } from '../common/tag';
import styles from './diagnosis.module.css';

/** How one file was altered: what is proven, what it merely looks like, who usually does it, and what helps. */
export function FileDiagnosis({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const id = useId();
  const { path, findings, advice, repair } = diagnosis;
  const algorithm = repair?.digest.algorithm.replace('sha', 'SHA-').replace('md', 'MD');
  return (
    <section className={styles.block} aria-labelledby={id} data-diagnosis={diagnosis.outcome}>
      <h3 id={id}>How was it altered?</h3>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map(({ kind, proven, text, causes }) => (
            <li key={`${kind} ${text}`} data-finding={kind}>
              <Tag intent={proven ? 'good' : 'warning'}>{proven ? 'Proven' : 'Looks like it'}</Tag>
              <div>
                <p>{text}</p>
                {causes.length > 0 && <p className={styles.causes}>Usually done by: {causes.join('; ')}.</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>What to do:</strong> {advice}
      </p>
      {repair !== null && (
        <div className={styles.original}>
          {repair.takenFrom === null ? (
            `Changed back, its ${algorithm} digest is in the catalog:`
          ) : (
            <>
              Taken from <bdi>{repair.takenFrom}</bdi>, its {algorithm} digest is in the catalog:
            </>
          )}
          <HexValue what={`digest of the original of ${path}`} hex={repair.digest.value} />
        </div>
      )}
    </section>
  );
}
