import { Button } from '@fluentui/react-components';
import type { StorePackage } from '../../shared/model/store-document';
import { Card } from '../common/card';
import { WarningFilled } from '../common/icons';
import { WindowsCode } from '../common/windows-code';
import type { Refusal } from '../stores/devices';
import styles from './devices.module.css';
import { StoreRow } from './store-row';

interface StoreCardProps {
  readonly packages: readonly StorePackage[];
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly onDelete: (publishedName: string, force: boolean) => void;
  readonly onExport: (publishedName: string) => void;
  readonly onDismissRefusal: () => void;
}

const columns = ['Published name', 'Original INF', 'Provider', 'Class', 'Date, version', 'Signer', 'Devices'];

/** The packages in the driver store, as `pnputil /enum-drivers` lists them. */
export function StoreCard(props: StoreCardProps) {
  const { packages, busy, refusal, onDelete, onExport, onDismissRefusal } = props;
  return (
    <Card title={`Driver store (${packages.length})`} note="Packages that were staged on this PC.">
      {refusal !== null && (
        <div className={styles.refusal} role="alert">
          <WarningFilled aria-hidden="true" />
          <div>
            <p>
              <strong>{refusal.publishedName} was not deleted.</strong> {refusal.answer.text}{' '}
              <WindowsCode code={refusal.answer.code} />
            </p>
            {refusal.answer.devices.length > 0 && (
              <p>
                Devices that run on it: <bdi>{refusal.answer.devices.join(', ')}</bdi>
              </p>
            )}
            <div className={styles.actions}>
              {refusal.answer.devices.length > 0 && (
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => onDelete(refusal.publishedName, true)}
                >
                  Delete with force
                </Button>
              )}
              <Button size="small" onClick={onDismissRefusal}>
                Keep it
              </Button>
            </div>
          </div>
        </div>
      )}
      {packages.length === 0 ? (
        <p className={styles.empty}>
          Nothing is staged. Open a driver package and press “Install on this PC”: it appears here.
        </p>
      ) : (
        <section
          className={styles.scroll}
          aria-label="Packages in the driver store"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
          tabIndex={0}
        >
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              </tr>
            </thead>
            {packages.map((item) => (
              <StoreRow
                key={item.publishedName}
                item={item}
                columns={columns.length + 1}
                busy={busy}
                onDelete={() => onDelete(item.publishedName, false)}
                onExport={() => onExport(item.publishedName)}
              />
            ))}
          </table>
        </section>
      )}
    </Card>
  );
}
