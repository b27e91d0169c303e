import { Select } from '@fluentui/react-components';
import type { PcDetails } from '../../shared/model/pc-document';
import { findWindows } from '../../shared/windows/versions';
import { Tag } from '../common/tag';
import styles from './devices.module.css';

interface SignersEqualProps {
  readonly details: PcDetails;
  readonly busy: boolean;
  readonly onChange: (value: boolean | null) => void;
}

const optionOf = (policy: boolean | null): string => (policy === null ? 'default' : policy ? 'on' : 'off');

/** The policy AllSignersEqual of the PC, as it is in effect: it decides whether a signer can beat a newer date. */
export function SignersEqual({ details, busy, onChange }: SignersEqualProps) {
  const byDefault = findWindows(details.windows)?.allSignersEqual ?? true;
  const policy = details.switches.allSignersEqual;
  const inEffect = policy ?? byDefault;
  return (
    <section className={styles.policy} aria-labelledby="signers-equal">
      <div>
        <h2 id="signers-equal">
          Treat all digitally signed drivers equally (AllSignersEqual){' '}
          <Tag intent={inEffect ? 'good' : 'warning'}>{inEffect ? 'on' : 'off'}</Tag>
        </h2>
        <p>
          {inEffect
            ? 'Signed drivers rank alike whoever signed them: the better identifier wins, then the newer date, then the higher version.'
            : 'A driver that Microsoft signed ranks before every other publisher’s, even before a better identifier or a newer date.'}
        </p>
      </div>
      <label htmlFor="signers-equal-policy">
        Group policy
        <Select
          id="signers-equal-policy"
          size="small"
          value={optionOf(policy)}
          disabled={busy}
          onChange={(_, { value }) => onChange(value === 'default' ? null : value === 'on')}
        >
          <option value="default">Not set: Windows’ default ({byDefault ? 'on' : 'off'})</option>
          <option value="on">Enabled</option>
          <option value="off">Disabled</option>
        </Select>
      </label>
    </section>
  );
}
