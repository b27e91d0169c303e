import type { Advice, TypeAdvice, TypeOnWindows } from '../../shared/model/readiness';
import { Card } from '../common/card';
import common from '../common/common.module.css';
import { Tag, UnconfirmedTag } from '../common/tag';
import styles from './readiness.module.css';
import { fitIntents, fitWords } from './words';

const outcomeWords = { silent: 'silently', prompt: 'asks', refused: 'refused', error: 'fails' } as const;
const kernelWords = { yes: 'loads', no: 'does not load', 'no-kernel-files': 'nothing to load' } as const;
const aboutWords = {
  'kernel-mode': 'Kernel',
  class: 'Class',
  audience: 'Audience',
  distribution: 'Distribution',
  windows: 'Windows',
} as const;
const knownWords = { asked: 'chosen', package: 'seen in the package', assumed: 'assumed' } as const;

/** Which signature the package bears, which would do, and what each comes to. */
export function AdviceCard({ advice }: { readonly advice: Advice }) {
  const { present, profile, types, recommended } = advice;
  const names = types.filter(({ id }) => recommended.includes(id)).map(({ name }) => name);
  return (
    <div id="ready-advice" tabIndex={-1}>
      <Card title="Which signature" note="every type for this package, on the chosen Windows">
        <p>
          The package bears: <strong>{present.name}</strong>. {present.alike}
        </p>
        <dl className={common.facts}>
          {present.evidence.map(({ what, value }) => (
            <div key={`${what} ${value}`} className={styles.pair}>
              <dt>{what}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <strong>Would do here:</strong>{' '}
          {names.length === 0
            ? 'no type on all of these Windows; see those that fit in part.'
            : names.join('; ')}
        </p>
        <ul className={styles.places}>
          {profile.facts.map(({ about, value, from, why }) => (
            <li key={about}>
              {aboutWords[about]}: {value}{' '}
              <span className={styles.quiet}>
                ({knownWords[from]}: {why})
              </span>
            </li>
          ))}
        </ul>
        {types.map((type) => (
          <TypeItem key={type.id} type={type} />
        ))}
      </Card>
    </div>
  );
}

function TypeItem({ type }: { readonly type: TypeAdvice }) {
  return (
    <details className={styles.type}>
      <summary>
        <span className={styles.typeId}>{type.id}</span> {type.name}{' '}
        <Tag intent={fitIntents[type.fits]}>{fitWords[type.fits]}</Tag>
      </summary>
      <p>
        Made by: {type.madeBy}. Recognised by: {type.recognisedBy}.
      </p>
      {type.reasons.length > 0 && (
        <ul className={styles.places}>
          {type.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {type.steps.length > 0 && (
        <>
          <p>
            <strong>{type.steps.length === 1 ? 'One step' : `${type.steps.length} steps`}:</strong>
          </p>
          <ol className={styles.steps}>
            {type.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {type.preparation !== null && <p>PCs are prepared so: {type.preparation}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">What {type.name} comes to</caption>
          <thead>
            <tr>
              <th scope="col">Windows</th>
              <th scope="col">Administrator</th>
              <th scope="col">Standard user</th>
              <th scope="col">Kernel</th>
              {type.preparation !== null && <th scope="col">Prepared PC</th>}
            </tr>
          </thead>
          <tbody>
            {type.onWindows.map((each) => (
              <WindowsRow key={each.windows} row={each} prepared={type.preparation !== null} />
            ))}
          </tbody>
        </table>
      </div>
      {type.unconfirmed.map((text) => (
        <p key={text}>
          <UnconfirmedTag /> {text}
        </p>
      ))}
      <p className={styles.quiet}>Source: {type.source}</p>
    </details>
  );
}

function WindowsRow({ row, prepared }: { readonly row: TypeOnWindows; readonly prepared: boolean }) {
  const said = (seen: TypeOnWindows['admin']): string =>
    seen === null ? 'no such PC' : outcomeWords[seen.outcome];
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>{said(row.admin)}</td>
      <td>{said(row.standard)}</td>
      <td title={row.kernelDetail}>
        {kernelWords[row.kernel]} {row.unconfirmed.length > 0 && <UnconfirmedTag />}
      </td>
      {prepared && (
        <td>
          {said(row.prepared)}
          {row.prepared !== null &&
            row.kernel !== 'no-kernel-files' &&
            (row.prepared.loads ? ', loads' : ', does not load')}
        </td>
      )}
    </tr>
  );
}
