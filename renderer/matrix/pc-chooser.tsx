import { Button } from '@fluentui/react-components';
import type { MatrixChoice, PcSummary } from '../../shared/api';
import { windowsVersions } from '../../shared/windows/versions';
import { plural } from '../common/format';
import { requestOf } from '../stores/matrix';
import styles from './matrix.module.css';
import { architectureWords, familyOf, userWords } from './matrix-words';

interface PcChooserProps {
  readonly pcs: readonly PcSummary[];
  readonly choice: MatrixChoice;
  readonly onChoose: (change: Partial<MatrixChoice>) => Promise<void>;
}

const everyWindows = windowsVersions.map((row) => row.id);
const families = [...new Set(everyWindows.map(familyOf))];
const architectures = ['amd64', 'x86', 'arm64'] as const;

const toggled = <T,>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

/** Every release that there is stands for those to come, too. */
const everyOrSome = (windows: readonly string[]) =>
  everyWindows.every((id) => windows.includes(id)) ? null : windows;

/** On which PCs the package is tried: saved ones, and one of each chosen Windows. */
export function PcChooser({ pcs, choice, onChoose }: PcChooserProps) {
  const { pcIds, fresh } = requestOf(choice, pcs);
  const windows = choice.windows ?? everyWindows;
  const noSaved = { leftOut: pcs.map((pc) => pc.id) };
  return (
    <details className={styles.chooser}>
      <summary>
        <strong>On {plural(pcIds.length + fresh.length, 'PC')}</strong>: {pcIds.length} saved, {fresh.length}{' '}
        made up for this grid
      </summary>
      <div className={styles.chooserBody}>
        <div className={styles.presets}>
          <Button size="small" onClick={() => void onChoose({ leftOut: [], windows: null })}>
            Saved PCs and every Windows
          </Button>
          <Button size="small" onClick={() => void onChoose({ leftOut: [], windows: [] })}>
            Saved PCs only
          </Button>
          <Button size="small" onClick={() => void onChoose({ ...noSaved, windows: null })}>
            Every Windows only
          </Button>
          <Button size="small" onClick={() => void onChoose({ ...noSaved, windows: [] })}>
            None
          </Button>
        </div>
        <fieldset>
          <legend>Users</legend>
          {(['admin', 'standard'] as const).map((user) => (
            <label key={user}>
              <input
                type="checkbox"
                checked={choice.users.includes(user)}
                // A grid has at least one column.
                disabled={choice.users.length === 1 && choice.users.includes(user)}
                onChange={() =>
                  void onChoose({
                    users: (['admin', 'standard'] as const).filter((each) =>
                      toggled(choice.users, user).includes(each),
                    ),
                  })
                }
              />
              {userWords[user]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Saved PCs</legend>
          {pcs.map((pc) => (
            <label key={pc.id}>
              <input
                type="checkbox"
                checked={!choice.leftOut.includes(pc.id)}
                onChange={() => void onChoose({ leftOut: toggled(choice.leftOut, pc.id) })}
              />
              <bdi>{pc.name}</bdi>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Architectures of the PCs that are made up</legend>
          {architectures.map((architecture) => (
            <label key={architecture}>
              <input
                type="checkbox"
                checked={choice.architectures.includes(architecture)}
                onChange={() =>
                  void onChoose({
                    architectures: architectures.filter((each) =>
                      toggled<string>(choice.architectures, architecture).includes(each),
                    ),
                  })
                }
              />
              {architectureWords[architecture]}
            </label>
          ))}
        </fieldset>
        {families.map((family) => (
          <fieldset key={family}>
            <legend>{family}</legend>
            {windowsVersions
              .filter((row) => familyOf(row.id) === family)
              .map((row) => (
                <label key={row.id}>
                  <input
                    type="checkbox"
                    checked={windows.includes(row.id)}
                    onChange={() => void onChoose({ windows: everyOrSome(toggled(windows, row.id)) })}
                  />
                  {row.name}
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
