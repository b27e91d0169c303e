import { Button } from '@fluentui/react-components';
import type { TrashedPcDocument } from '../../shared/model/pc-document';
import { formatMoment, plural } from '../common/format';
import { ArrowUndoRegular } from '../common/icons';
import styles from './pcs.module.css';

interface TrashListProps {
  readonly trashed: readonly TrashedPcDocument[];
  readonly busy: boolean;
  readonly onRestore: (trashed: TrashedPcDocument) => void;
}

const why = { deleted: 'deleted', reset: 'as it was before its reset' } as const;

/** What was thrown away and can come back. */
export function TrashList({ trashed, busy, onRestore }: TrashListProps) {
  if (trashed.length === 0) return null;
  return (
    <details className={styles.trash}>
      <summary>Trash ({plural(trashed.length, 'PC')})</summary>
      <ul>
        {trashed.map((item) => (
          <li key={item.trashId}>
            <span>
              <bdi>{item.name}</bdi>, {why[item.why]}, {formatMoment(item.at)}
            </span>
            <Button
              size="small"
              icon={<ArrowUndoRegular />}
              disabledFocusable={busy}
              aria-label={`Restore ${item.name}, ${why[item.why]}, ${formatMoment(item.at)}`}
              onClick={() => onRestore(item)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
