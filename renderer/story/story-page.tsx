import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { goTo } from '../app/route';
import { ErrorMessage } from '../common/error-message';
import { usePackage } from '../stores/package';
import { allPackages, selectedPackage } from '../stores/package-reducer';
import { selectPc, usePc } from '../stores/pc';
import { Scenario } from './scenario';
import styles from './story.module.css';

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
    <div className={styles.page}>
      <header>
        <h1>Scenario</h1>
        <p className={styles.lead}>
          An install, window by window, as the person at that PC lives through it. Nothing is changed: not on
          the simulated PC, not on this computer.
        </p>
      </header>
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
      ) : (
        <div className={styles.empty}>
          {opening || (item !== undefined && pc === null) ? (
            <p role="status">Reading the package …</p>
          ) : (
            <>
              <p>No package is open.</p>
              <p className={styles.lead}>
                Open a driver package, or drop one here; its scenario then starts with the device not yet
                plugged in.
              </p>
              <Button onClick={() => goTo('package')}>Package page</Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
