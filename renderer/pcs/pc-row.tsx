import { memo } from 'react';
import type { PcSummary } from '../../shared/api';
import type { PcDetails } from '../../shared/model/pc-document';
import { switchWords } from '../../shared/windows/switch-words';
import { plural } from '../common/format';
import {
  ArrowDownloadRegular,
  ArrowResetRegular,
  CheckmarkCircleFilled,
  CopyRegular,
  DeleteRegular,
  EditRegular,
} from '../common/icons';
import { Tag } from '../common/tag';
import type { PcAction } from './act-on-pc';
import { architectureName } from './architecture-name';
import styles from './pcs.module.css';

interface PcRowProps {
  readonly pc: PcSummary;
  /** `null` until they have been read. */
  readonly details: PcDetails | null;
  readonly atHand: boolean;
  /** Must stay the same function: a list of a hundred rows is not drawn again for one of them. */
  readonly onAction: (pc: PcSummary, action: PcAction) => void;
}

/**
 * One PC: what it runs, what is switched on it, and what can be done with it. Its buttons are the browser's own:
 * a hundred rows of Fluent's take a second to draw.
 */
export const PcRow = memo(function PcRow({ pc, details, atHand, onAction }: PcRowProps) {
  const linked = details?.linked ?? false;
  const actions = [
    { action: 'edit', name: 'Settings', icon: <EditRegular />, off: details === null },
    { action: 'duplicate', name: 'Duplicate', icon: <CopyRegular />, off: false },
    { action: 'export', name: 'Export', icon: <ArrowDownloadRegular />, off: false },
    // A PC in a shared folder is somebody else's, too.
    ...(linked ? [] : [{ action: 'reset', name: 'Reset', icon: <ArrowResetRegular />, off: false } as const]),
    { action: 'delete', name: linked ? 'Take off the list' : 'Delete', icon: <DeleteRegular />, off: false },
  ] as const;
  return (
    <li className={styles.row} data-pc={pc.id} aria-current={atHand ? 'true' : undefined}>
      <div className={styles.who}>
        <h2>
          <bdi>{pc.name}</bdi>
        </h2>
        <p>
          {pc.windowsName}, {architectureName(pc.architecture)};{' '}
          {pc.user === 'admin' ? 'administrator' : 'standard user'};{' '}
          {pc.staged === 0 ? 'no staged packages' : plural(pc.staged, 'staged package')}
        </p>
        <p className={styles.tags}>
          {linked && <Tag intent="question">shared folder</Tag>}
          {details !== null &&
            switchWords(details.windows, details.switches).map(({ key, text, lax }) => (
              <Tag key={key} intent={lax ? 'warning' : 'neutral'}>
                {text}
              </Tag>
            ))}
        </p>
      </div>
      <div className={styles.rowActions}>
        <button
          type="button"
          className={styles.use}
          data-at-hand={atHand}
          aria-label={`${atHand ? 'In use' : 'Use this PC'}: ${pc.name}`}
          onClick={() => onAction(pc, 'use')}
        >
          {atHand ? (
            <>
              <CheckmarkCircleFilled aria-hidden="true" /> In use
            </>
          ) : (
            'Use this PC'
          )}
        </button>
        {actions.map(({ action, name, icon, off }) => (
          <button
            key={action}
            type="button"
            aria-disabled={off}
            aria-label={`${name}: ${pc.name}`}
            onClick={() => {
              if (!off) onAction(pc, action);
            }}
          >
            {icon}
            {name}
          </button>
        ))}
      </div>
    </li>
  );
});
