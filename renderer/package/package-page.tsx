import { useEffect, useMemo, useRef } from 'react';
import { ErrorMessage } from '../common/error-message';
import { usePackage } from '../stores/package';
import { allPackages, selectedPackage } from '../stores/package-reducer';
import { DiskNote } from './disk-note';
import { EmptyState } from './empty-state';
import { OpenBar } from './open-bar';
import { OpenProgress } from './open-progress';
import { PackageList } from './package-list';
import styles from './package-page.module.css';
import type { Browse } from './use-browse';
import { VerdictPage } from './verdict-page';

/** What is open: nothing yet, several packages to choose from, or one package's verdict. */
export function PackagePage({ browse }: { readonly browse: Browse }) {
  const documents = usePackage((state) => state.documents);
  const selection = usePackage((state) => state.selection);
  const job = usePackage((state) => state.job);
  const failures = usePackage((state) => state.failures);
  const stale = usePackage((state) => state.stale);
  const showFailures = usePackage((state) => state.showFailures);
  const selected = useMemo(() => selectedPackage({ documents, selection }), [documents, selection]);
  const packages = useMemo(() => allPackages(documents), [documents]);

  const top = useRef<HTMLDivElement>(null);
  const reading = job?.jobId;
  const shown = selected === null ? null : `${selected.inspectionId} ${selected.packageIndex}`;

  // Whoever drops the next package from far down the page has to see its progress, and then its verdict.
  useEffect(() => {
    if (reading !== undefined) top.current?.scrollIntoView?.({ block: 'start' });
  }, [reading]);
  useEffect(() => {
    if (shown !== null) top.current?.scrollIntoView?.({ block: 'start' });
  }, [shown]);

  return (
    <div ref={top} className={styles.page}>
      <OpenBar browse={browse} />
      {job !== null && <OpenProgress job={job} />}
      {failures.length > 0 && (
        <ErrorMessage onDismiss={() => showFailures([])}>
          {failures.map((failure) => (
            <p key={`${failure.name} ${failure.message}`}>
              {/* Most messages begin with the name already. */}
              {!failure.message.startsWith(failure.name) && (
                <>
                  <strong>
                    <bdi>{failure.name}</bdi>
                  </strong>
                  :{' '}
                </>
              )}
              {failure.message}
            </p>
          ))}
          {stale && <p>What was opened before stays on screen.</p>}
        </ErrorMessage>
      )}
      <DiskNote documents={selected === null ? documents : [selected.document]} />
      {selected !== null ? (
        <VerdictPage key={shown} selected={selected} siblings={packages.length} />
      ) : packages.length > 0 ? (
        <PackageList packages={packages} documents={documents} />
      ) : (
        <EmptyState />
      )}
    </div>
  );
}
