import { Button, Spinner } from '@fluentui/react-components';
import { ErrorMessage } from '../common/error-message';
import { PlayFilled } from '../common/icons';
import { SimulationNote } from '../prompts/simulation-note';
import { useInstall } from '../stores/install';
import type { Selected } from '../stores/package-reducer';
import { selectPc, usePc } from '../stores/pc';
import { useSettings } from '../stores/settings';
import styles from './install.module.css';
import { InstallResult } from './install-result';

const userNames = { admin: 'an administrator', standard: 'a standard user' } as const;

/** Plays the staging of this package on the PC at hand, and shows how it ended. */
export function InstallPanel({ selected }: { readonly selected: Selected }) {
  const pc = usePc(selectPc);
  const ownWindows = useSettings((state) => state.info?.promptWindows ?? false);
  const { run, start, dismiss } = useInstall();
  if (pc === null) return null;
  const { inspectionId, packageIndex } = selected;
  const ours = run?.inspectionId === inspectionId && run.packageIndex === packageIndex ? run : null;
  const running = run !== null && run.error === null && (run.state === null || run.state.result === null);
  const result = ours?.state?.result ?? null;
  return (
    <section className={styles.panel} aria-labelledby="install-title">
      <div className={styles.start}>
        <Button
          appearance="primary"
          size="large"
          icon={running ? <Spinner size="tiny" /> : <PlayFilled />}
          disabledFocusable={running}
          onClick={() => void start({ inspectionId, packageIndex }, pc.id)}
        >
          Install on this PC
        </Button>
        <div>
          <h2 id="install-title" className={styles.where}>
            <bdi>{pc.name}</bdi>, as {userNames[pc.user]}
          </h2>
          <p className={styles.note}>
            {pc.windowsName} ({pc.architecture}). Simulated: no driver is installed on this computer.
          </p>
        </div>
      </div>
      {ours?.error && (
        <ErrorMessage onDismiss={dismiss}>
          <p>{ours.error.message}</p>
        </ErrorMessage>
      )}
      {ours !== null && ours.error === null && ours.state === null && (
        <p role="status">Staging the package…</p>
      )}
      {ours?.state?.prompt != null && ownWindows && (
        <div className={styles.waiting} role="status">
          <p>
            <strong>Waiting for the answer in the prompt window.</strong> If you do not see it, look for
            “Windows Security” behind this window or on the task bar.
          </p>
          <SimulationNote prompt={ours.state.prompt} />
        </div>
      )}
      {result !== null && ours !== null && (
        <InstallResult key={ours.state?.runId} run={ours} result={result} onDismiss={dismiss} />
      )}
    </section>
  );
}
