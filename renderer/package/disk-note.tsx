import { onDiskWords } from '../stores/on-disk-words';
import { isReadAgain, type OpenDocument } from '../stores/package-reducer';
import styles from './package-page.module.css';

/** What happened on disk to what is open, by name where several are. */
export function DiskNote({ documents }: { readonly documents: readonly OpenDocument[] }) {
  return documents.map(({ inspectionId, name, onDisk }) =>
    onDisk === undefined ? null : (
      <p key={inspectionId} className={styles.disk} data-trouble={!isReadAgain(onDisk)}>
        {documents.length > 1 && (
          <>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            :{' '}
          </>
        )}
        {onDiskWords(onDisk)}
      </p>
    ),
  );
}
