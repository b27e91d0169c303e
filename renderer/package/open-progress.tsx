import { Button, ProgressBar } from '@fluentui/react-components';
import { formatBytes } from '../common/format';
import { usePackage } from '../stores/package';
import type { Job, Progress } from '../stores/package-reducer';
import styles from './package-page.module.css';

const phases: Record<Progress['phase'], string> = {
  receiving: 'Handing over',
  reading: 'Reading',
  extracting: 'Unpacking',
  hashing: 'Hashing',
  verifying: 'Verifying signatures',
};

function amount(progress: Progress): string {
  if (progress.done === 0 && progress.total === 0) return '';
  const done = formatBytes(progress.done);
  return progress.total > 0 ? `${done} of ${formatBytes(progress.total)}` : done;
}

/** The source being read: which step, which file, how far, and the way out. */
export function OpenProgress({ job }: { readonly job: Job }) {
  const cancel = usePackage((state) => state.cancel);
  const { progress } = job;
  const phase = progress === null ? 'Opening' : phases[progress.phase];
  const part = job.count > 1 ? ` (${job.index + 1} of ${job.count})` : '';
  const known = progress !== null && progress.total > 0;
  return (
    <section className={styles.progress} aria-label="Progress">
      <div className={styles.progressHead}>
        {/* Only the step is spoken: the file names change too fast to listen to. */}
        <p role="status">
          <strong>{job.cancelling ? 'Cancelling' : phase}</strong> <bdi>{job.name}</bdi>
          {part}
        </p>
        <Button size="small" onClick={() => void cancel()} disabled={job.cancelling}>
          Cancel
        </Button>
      </div>
      <ProgressBar
        aria-label={`${phase} ${job.name}`}
        thickness="large"
        {...(known ? { value: Math.min(1, progress.done / progress.total) } : {})}
      />
      <p className={styles.progressFile}>
        {progress !== null && (
          <>
            <bdi>{progress.file}</bdi> {amount(progress)}
          </>
        )}
      </p>
    </section>
  );
}
