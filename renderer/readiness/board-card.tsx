import type { Board, BoardCertificate, BoardStep } from '../../shared/model/readiness';
import { Card } from '../common/card';
import { formatDay } from '../common/format';
import { Tag } from '../common/tag';
import styles from './readiness.module.css';
import { certificateWords, lifeIntents, lifeWords, phaseWords, stateIntents, stateWords } from './words';

const phases = ['develop', 'test-signing', 'release-signing', 'publish'] as const;

/** The way from the first build to the release, by phases, and the certificates on which the release rests. */
export function BoardCard({ board }: { readonly board: Board }) {
  const roleName = (id: string): string => board.roles.find((role) => role.id === id)?.name ?? id;
  return (
    <>
      <Card title="Process" note="how far the package has come, as it tells itself">
        <div className={styles.board}>
          {phases.map((phase) => (
            <section key={phase} aria-label={phaseWords[phase]}>
              <h3>{phaseWords[phase]}</h3>
              <ul>
                {board.steps
                  .filter((step) => step.phase === phase)
                  .map((step) => (
                    <StepItem key={step.id} step={step} role={roleName(step.role)} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <details className={styles.type}>
          <summary>Who does what</summary>
          <ul className={styles.places}>
            {board.roles.map(({ id, name, task }) => (
              <li key={id}>
                <strong>{name}:</strong> {task}
              </li>
            ))}
          </ul>
        </details>
      </Card>
      <Card title="Certificates" note="when they end, and what breaks then">
        {board.certificates.length === 0 && (
          <p>The package bears no signature, so it rests on no certificate.</p>
        )}
        <ul className={styles.certificates}>
          {board.certificates.map((each) => (
            <CertificateItem key={`${each.role} ${each.thumbprint}`} certificate={each} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function StepItem({ step, role }: { readonly step: BoardStep; readonly role: string }) {
  return (
    <li className={styles.step} data-state={step.state}>
      <p className={styles.title}>{step.title}</p>
      <p>
        <Tag intent={stateIntents[step.state]}>{stateWords[step.state]}</Tag>{' '}
        <span className={styles.quiet}>{role}</span>
      </p>
      <p className={styles.quiet}>{step.evidence}</p>
    </li>
  );
}

function CertificateItem({ certificate }: { readonly certificate: BoardCertificate }) {
  const { role, subject, issuer, notBefore, notAfter, state, daysLeft, keeper, consequence, onWindows } =
    certificate;
  const breaking = onWindows.filter(({ breaks }) => breaks);
  return (
    <li>
      <p className={styles.title}>
        {certificateWords[role]}: <bdi>{subject}</bdi>{' '}
        <Tag intent={lifeIntents[state]}>{lifeWords[state]}</Tag>
      </p>
      <p className={styles.quiet}>
        {formatDay(notBefore)} to {formatDay(notAfter)}
        {daysLeft >= 0 && `, ${daysLeft} days left`}; issued by <bdi>{issuer}</bdi>
      </p>
      <p>{consequence}</p>
      {breaking.length > 0 && (
        <ul className={styles.places}>
          {breaking.map(({ windows, name, today, after }) => (
            <li key={windows}>
              {name}: today “{today}”, the day after it ends “{after}”
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{keeper}</p>
    </li>
  );
}
