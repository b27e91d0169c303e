import { Button, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { CategoryBadge } from '../common/category-badge';
import { DialogFrame } from '../common/dialog-frame';
import frame from '../common/dialog-frame.module.css';
import { formatDay, plural } from '../common/format';
import { usePackage } from '../stores/package';
import { allPackages } from '../stores/package-reducer';
import type { StoreId } from '../stores/trust';
import dialog from './dialog.module.css';
import { effective, type Plan, placeOf, usePlan } from './plan-store';
import { storeFacts } from './store-facts';
import { namesOf } from './trust-rows';

interface Words {
  title(names: string): string;
  readonly question: string;
  readonly confirm: string;
}

const additions: Readonly<Record<StoreId, Words>> = {
  trusted: {
    title: (names) => `Trust ${names} on this PC?`,
    question: 'What changes when I trust this?',
    confirm: 'Trust',
  },
  disallowed: {
    title: (names) => `Distrust ${names} on this PC?`,
    question: 'What changes when I distrust this?',
    confirm: 'Distrust',
  },
  root: {
    title: (names) => `Accept ${names} as a trusted root on this PC?`,
    question: 'What changes when I accept this root?',
    confirm: 'Accept root',
  },
};

const removal: Words = {
  title: (names) => `Remove ${names} from this PC?`,
  question: 'What changes when I remove this?',
  confirm: 'Remove',
};

const mostNames = 5;

/** What entering or leaving a store would change, told before it is done. Cancel has the focus. */
export function PlanDialog({ plan }: { readonly plan: Plan }) {
  const { confirm, cancel } = usePlan();
  const id = useId();
  const { preview } = plan;
  const { title, question, confirm: confirmName } = plan.what === 'add' ? additions[plan.store] : removal;
  const certificates = preview?.certificates ?? [];
  return (
    <DialogFrame
      title={<bdi>{title(certificates.length === 0 ? 'these certificates' : namesOf(certificates))}</bdi>}
      describedBy={`${id}changes`}
      onClose={cancel}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={preview === null} onClick={() => void confirm()}>
            {confirmName}
          </Button>
          <Button data-default onClick={cancel}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={frame.body}>
        {plan.what === 'add' ? (
          <Target id={`${id}store`} plan={plan} />
        ) : (
          <p className={dialog.target}>From {placeOf(plan.groups)}</p>
        )}
        {certificates.length > 0 && (
          <ul className={dialog.names}>
            {certificates.slice(0, mostNames).map((certificate) => (
              <li key={certificate.thumbprint}>
                <bdi>{certificate.subject}</bdi>
                <span className={dialog.note}>
                  issued by <bdi>{certificate.issuer}</bdi>, expires {formatDay(certificate.notAfter)}
                </span>
              </li>
            ))}
            {certificates.length > mostNames && <li>and {certificates.length - mostNames} more</li>}
          </ul>
        )}
        <section id={`${id}changes`} className={dialog.changes} aria-live="polite">
          <h3>{question}</h3>
          <Changes preview={preview} />
        </section>
      </div>
    </DialogFrame>
  );
}

interface TargetProps {
  readonly id: string;
  readonly plan: Extract<Plan, { readonly what: 'add' }>;
}

/** The store that the certificates are to enter. */
function Target({ id, plan }: TargetProps) {
  const retarget = usePlan((state) => state.retarget);
  const isThere = (store: StoreId) => effective(plan.froms, store).length === 0;
  return (
    <div className={dialog.target}>
      <label htmlFor={id}>Store</label>
      <Select
        id={id}
        size="small"
        value={plan.store}
        onChange={(_, { value }) => {
          const chosen = storeFacts.find((facts) => facts.id === value);
          if (chosen) void retarget(chosen.id);
        }}
      >
        {storeFacts.map(({ id: store, name }) => (
          <option key={store} value={store} disabled={isThere(store)}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Changes({ preview }: Pick<Plan, 'preview'>) {
  const documents = usePackage((state) => state.documents);
  const open = allPackages(documents).length;
  if (preview === null) return <p>Working out what changes…</p>;
  if (open === 0) return <p>No package is open. Those that you open later are judged with this change.</p>;
  if (preview.changes.length === 0) {
    return <p>{open === 1 ? 'The open package keeps its category.' : 'No open package changes category.'}</p>;
  }
  const nameOf = (inspectionId: string) =>
    documents.length > 1 ? documents.find((item) => item.inspectionId === inspectionId)?.name : undefined;
  return (
    <>
      <p>
        {open === 1
          ? 'The open package changes category:'
          : `${preview.changes.length.toLocaleString('en')} of ${plural(open, 'open package')} change category:`}
      </p>
      <ul className={dialog.changeList}>
        {preview.changes.map(({ inspectionId, inf, before, after }) => (
          <li key={`${inspectionId} ${inf}`}>
            <strong>
              <bdi>{inf}</bdi>
            </strong>
            {nameOf(inspectionId) !== undefined && (
              <span className={dialog.note}>
                in <bdi>{nameOf(inspectionId)}</bdi>
              </span>
            )}
            <span className={dialog.turn}>
              <CategoryBadge category={before} />
              <span aria-hidden="true">→</span>
              <span className="visually-hidden">becomes</span>
              <CategoryBadge category={after} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
