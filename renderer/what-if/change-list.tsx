import { Input, Select } from '@fluentui/react-components';
import type { Change, ChangeKind } from '../../shared/model/what-if';
import { windowsVersions } from '../../shared/windows/versions';
import styles from './what-if.module.css';

interface Group {
  readonly title: string;
  readonly kinds: readonly (readonly [kind: ChangeKind, text: string])[];
}

const groups: readonly Group[] = [
  {
    title: 'The package',
    kinds: [
      ['files-as-signed', 'The files are as they were signed'],
      ['timestamp-added', 'It was timestamped when it was signed'],
      ['whql-signed', 'WHQL has signed it'],
      ['attested', 'It is attested'],
    ],
  },
  {
    title: 'Trust',
    kinds: [
      ['publisher-trusted', 'The publisher is trusted'],
      ['publisher-distrusted', 'The publisher is distrusted'],
      ['root-imported', 'Its root is imported'],
    ],
  },
  {
    title: 'The PC',
    kinds: [
      ['standard-user', 'A standard user installs it'],
      ['secure-boot-off', 'Secure Boot is off'],
      ['memory-integrity', 'Memory integrity is on'],
      ['test-signing', 'Test signing is on'],
    ],
  },
];

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly onChange: (changes: readonly Change[]) => void;
}

/** What may be otherwise. Several at once are allowed. */
export function ChangeList({ changes, onChange }: ChangeListProps) {
  const given = (kind: ChangeKind): string => changes.find((each) => each.kind === kind)?.value ?? '';
  const has = (kind: ChangeKind): boolean => changes.some((each) => each.kind === kind);
  const without = (kind: ChangeKind): readonly Change[] => changes.filter((each) => each.kind !== kind);
  const set = (kind: ChangeKind, value: string): void =>
    onChange(value === '' ? without(kind) : [...without(kind), { kind, value }]);
  return (
    <div className={styles.changes}>
      {groups.map(({ title, kinds }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {kinds.map(([kind, text]) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={has(kind)}
                onChange={() => onChange(has(kind) ? without(kind) : [...changes, { kind, value: null }])}
              />
              {text}
            </label>
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>Windows and clock</legend>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Fluent's Select is the control. */}
        <label className={styles.field}>
          Other Windows
          <Select size="small" value={given('windows')} onChange={(_, data) => set('windows', data.value)}>
            <option value="">As it is</option>
            {windowsVersions.map((row) => (
              <option key={row.id} value={row.id}>
                {row.name}
              </option>
            ))}
          </Select>
        </label>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Fluent's Input is the control. */}
        <label className={styles.field}>
          The clock shows
          <Input
            size="small"
            type="date"
            min="2000-01-01"
            max="2100-12-31"
            value={given('clock').slice(0, 10)}
            onChange={(_, data) => set('clock', data.value)}
          />
        </label>
      </fieldset>
    </div>
  );
}
