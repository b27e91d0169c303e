import { Button } from '@fluentui/react-components';
import { categoryFacts, shownCategory } from '../../shared/windows/categories';
import { signatureTypeName } from '../../shared/windows/signature-types';
import { CategoryIcon } from '../common/category-icon';
import common from '../common/common.module.css';
import { formatBytes, formatMoment, plural } from '../common/format';
import { WindowsCode } from '../common/windows-code';
import { usePackage } from '../stores/package';
import type { Selected } from '../stores/package-reducer';
import styles from './verdict.module.css';

interface VerdictHeadProps {
  readonly selected: Selected;
  readonly onShowRaw: () => void;
}

const judgedBy = { timestamp: 'when the timestamp was made', clock: 'by the PC’s clock' } as const;

/** The verdict at a glance: category, one sentence, publisher, kind of signature, code, moment. */
export function VerdictHead({ selected, onShowRaw }: VerdictHeadProps) {
  const change = usePackage((state) => state.change);
  const { package: item, document } = selected;
  const { verdict } = item;
  const facts = shownCategory(verdict);
  const { source } = document.inspection;
  const changed =
    change?.inspectionId === selected.inspectionId && change.packageIndex === selected.packageIndex;
  return (
    <section className={styles.head} data-intent={facts.intent} aria-labelledby="verdict-title">
      <div className={styles.headIcon}>
        <CategoryIcon icon={facts.icon} size={40} />
      </div>
      <div className={styles.headBody}>
        <p className={styles.subject}>
          <bdi>{item.inf.path}</bdi>{' '}
          <span className={styles.from}>
            from <bdi>{document.name}</bdi>
          </span>
        </p>
        <h1 id="verdict-title" data-category={verdict.infUsable ? verdict.category : undefined}>
          {facts.name}
        </h1>
        {changed && (
          <p className={styles.changed}>
            Just changed: before, this package was “{categoryFacts(change.from).name}” on this PC.
          </p>
        )}
        <p className={styles.summary}>{verdict.summary}</p>
        <dl className={common.facts}>
          <dt>Publisher</dt>
          <dd>
            {verdict.publisher === null ? (
              'None that could be verified'
            ) : (
              <strong>
                <bdi>{verdict.publisher}</bdi>
              </strong>
            )}
          </dd>
          <dt>Signature</dt>
          <dd>{signatureTypeName(item.signatureType, item.standIn)}</dd>
          <dt>Code</dt>
          <dd>
            <WindowsCode code={verdict.code} />
          </dd>
          {verdict.judgedAt !== null && (
            <>
              <dt>Judged as of</dt>
              <dd>
                {formatMoment(verdict.judgedAt.time)}, {judgedBy[verdict.judgedAt.by]}
              </dd>
            </>
          )}
          <dt>Source</dt>
          <dd>
            <bdi>{document.uploaded ? document.name : source.path}</bdi> · {plural(source.files, 'file')},{' '}
            {formatBytes(source.bytes)}, read for {document.inspection.architecture}
          </dd>
        </dl>
        <Button size="small" onClick={onShowRaw}>
          Raw facts
        </Button>
      </div>
    </section>
  );
}
