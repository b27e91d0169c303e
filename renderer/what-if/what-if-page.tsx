import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { Change } from '../../shared/model/what-if';
import { NoPackage } from '../app/no-package';
import { ErrorMessage } from '../common/error-message';
import { PageFrame } from '../common/page';
import { usePackage } from '../stores/package';
import { usePc } from '../stores/pc';
import { useTrust } from '../stores/trust';
import { ChangeList } from './change-list';
import { Comparison } from './comparison';
import { useWhatIf } from './use-what-if';
import styles from './what-if.module.css';

/** Changes things in supposition only, and shows what would come of it beside today. */
export function WhatIfPage() {
  const documents = usePackage((state) => state.documents);
  const selection = usePackage((state) => state.selection);
  const reads = usePackage((state) => state.reads);
  const pcId = usePc((state) => state.pcId);
  const pcs = usePc((state) => state.pcs);
  const stores = useTrust((state) => state.stores);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes');
  const document = documents.find((each) => each.inspectionId === selection?.inspectionId) ?? documents[0];
  const packageIndex =
    selection?.inspectionId === document?.inspectionId ? (selection?.packageIndex ?? 0) : 0;
  const request =
    document === undefined || pcId === null
      ? null
      : { inspectionId: document.inspectionId, packageIndex, pcId, changes: [...changes], answer };
  const { document: found, error, busy } = useWhatIf(request, stores, pcs, reads);
  const item = found?.packages[0];

  return (
    <PageFrame
      title="What if …"
      lead="Suppose that something were otherwise, and see what would come of it beside today. No PC and no package is changed."
    >
      {document === undefined ? (
        <NoPackage />
      ) : (
        <>
          <p>
            <strong>
              <bdi>{item?.inf ?? document.inspection.packages[packageIndex]?.inf.path}</bdi>
            </strong>{' '}
            on <bdi>{pcs.find((pc) => pc.id === pcId)?.name}</bdi>
          </p>
          <ChangeList changes={changes} onChange={setChanges} />
          <div className={styles.bar}>
            <fieldset>
              <legend>Prompts are answered</legend>
              {(['yes', 'no'] as const).map((each) => (
                <label key={each}>
                  <input
                    type="radio"
                    name="what-if-answer"
                    checked={answer === each}
                    onChange={() => setAnswer(each)}
                  />
                  {each === 'yes' ? 'Install' : 'Don’t install'}
                </label>
              ))}
            </fieldset>
            <Button size="small" disabled={changes.length === 0} onClick={() => setChanges([])}>
              Nothing changed
            </Button>
            {busy && <Spinner size="tiny" label="Working it out" />}
          </div>
          {error !== null && <ErrorMessage>{error.message}</ErrorMessage>}
          {item !== undefined && item.changes.length > 0 && (
            <ul className={styles.notes} aria-label="How the changes were taken" aria-live="polite">
              {item.changes.map(({ kind, text, works, note }) => (
                <li key={kind} data-works={works}>
                  {works ? text : <strong>{text}: changes nothing</strong>}
                  {note === null ? (
                    '.'
                  ) : (
                    <>
                      : <bdi>{note}</bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          {item !== undefined && <Comparison item={item} />}
        </>
      )}
    </PageFrame>
  );
}
