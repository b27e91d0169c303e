import { useMemo } from 'react';
import { NoPackage } from '../app/no-package';
import { ErrorMessage } from '../common/error-message';
import { EmptyPage, PageFrame } from '../common/page';
import { usePackage } from '../stores/package';
import { allPackages, selectedPackage } from '../stores/package-reducer';
import { selectPc, usePc } from '../stores/pc';
import { Scenario } from './scenario';

/** The page of scenarios: an install lived through scene by scene, for the package and the PC at hand. */
export function StoryPage() {
  const documents = usePackage((state) => state.documents);
  const selection = usePackage((state) => state.selection);
  const opening = usePackage((state) => state.job !== null);
  const failures = usePackage((state) => state.failures);
  const pc = usePc(selectPc);
  const packages = useMemo(() => allPackages(documents), [documents]);
  const item = useMemo(
    () => selectedPackage({ documents, selection }) ?? packages[0],
    [documents, selection, packages],
  );
  return (
    <PageFrame
      title="Scenario"
      lead="An install, window by window, as the person at that PC lives through it. Nothing is changed: not on the simulated PC, not on this computer."
    >
      {failures.length > 0 && (
        <ErrorMessage onDismiss={() => usePackage.getState().showFailures([])}>
          {failures.map(({ name, message }) => (
            <p key={`${name} ${message}`}>
              {!message.startsWith(name) && (
                <>
                  <strong>
                    <bdi>{name}</bdi>
                  </strong>
                  :{' '}
                </>
              )}
              {message}
            </p>
          ))}
        </ErrorMessage>
      )}
      {item !== undefined && pc !== null ? (
        <Scenario packages={packages} item={item} pc={pc} />
      ) : opening || (item !== undefined && pc === null) ? (
        <EmptyPage>
          <p role="status">Reading the package …</p>
        </EmptyPage>
      ) : (
        <NoPackage />
      )}
    </PageFrame>
  );
}
