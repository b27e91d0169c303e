import type { PcSwitches, WindowsProfile } from '../../shared/model/pc';
import { findWindows, windowsVersions } from '../../shared/windows/versions';
import { CheckField } from './check-field';
import { ChoiceField } from './choice-field';
import { ClassField } from './class-field';
import { ClockField } from './clock-field';
import { ListField } from './list-field';
import styles from './pcs.module.css';
import { RestrictionFields } from './restriction-fields';
import { windowsGroups } from './windows-groups';

interface SwitchFieldsProps {
  readonly windows: WindowsProfile | null;
  readonly value: PcSwitches;
  readonly onChange: (value: PcSwitches) => void;
}

const policyNames = { none: 'Off', evaluation: 'In evaluation', enforced: 'Enforced' } as const;
const policies = ['none', 'evaluation', 'enforced'] as const;
const equals = [
  { id: 'on', name: 'On', value: true },
  { id: 'off', name: 'Off', value: false },
] as const;

/** Windows that somebody could come from, and the one that is chosen, even when nobody could. */
function earlierThan(windows: WindowsProfile | null, chosen: string | null): readonly WindowsProfile[] {
  return windowsVersions.filter(
    (row) =>
      row.id === chosen ||
      (row.build < (windows?.build ?? 0) && row.productType === windows?.productType && !row.preinstallation),
  );
}

/** Every switch of a PC, with what it does. What cannot be is said by the form, not hidden here. */
export function SwitchFields({ windows, value, onChange }: SwitchFieldsProps) {
  const set = <K extends keyof PcSwitches>(key: K) => {
    return (next: PcSwitches[K]) => onChange({ ...value, [key]: next });
  };
  const usualPolicy = policyNames[windows?.driverPolicies[0] ?? 'none'].toLowerCase();
  return (
    <>
      <fieldset className={styles.section}>
        <legend>Kernel and start-up</legend>
        <CheckField
          label="Secure Boot"
          hint="Came with Windows 8. Protects the boot options, so test signing needs it off."
          checked={value.secureBoot}
          onChange={set('secureBoot')}
        />
        <CheckField
          label="Test signing (Test Mode)"
          hint="bcdedit /set testsigning on: test-signed drivers load."
          checked={value.testSigning}
          onChange={set('testSigning')}
        />
        <CheckField
          label="Driver signature enforcement"
          hint="Off after F8, or Startup Settings, “Disable driver signature enforcement”."
          checked={value.enforcement}
          onChange={set('enforcement')}
        />
        <CheckField
          label="Memory integrity"
          hint="HVCI: a kernel file without any signature never loads, even in Test Mode."
          checked={value.memoryIntegrity}
          onChange={set('memoryIntegrity')}
        />
        <CheckField
          label="Preproduction keys in Secure Boot"
          hint="Microsoft’s test keys, enrolled by EnableUefiSbTest: preproduction signatures count. Windows 11 22H2 and later."
          checked={value.preproductionKeys}
          onChange={set('preproductionKeys')}
        />
        <ChoiceField
          label="2026 driver policy"
          hint="Ends the trust in cross-signed kernel drivers."
          value={value.driverPolicy ?? ''}
          onChange={(id) => set('driverPolicy')(policies.find((item) => item === id) ?? null)}
          choices={[
            { id: '', name: `As this Windows starts out (${usualPolicy})` },
            ...policies.map((id) => ({ id, name: policyNames[id] })),
          ]}
        />
        <ListField
          label="Blocked files"
          hint="One SHA-1 or SHA-2 digest a line: files on this PC’s list of blocked drivers."
          value={value.blockedFiles}
          onChange={set('blockedFiles')}
        />
      </fieldset>
      <fieldset className={styles.section}>
        <legend>Installing</legend>
        <CheckField
          label="Prompts can be shown"
          hint="Off: the caller is not interactive, as a service or a remote session."
          checked={value.interactive}
          onChange={set('interactive')}
        />
        <ChoiceField
          label="Treat all digitally signed drivers equally (AllSignersEqual)"
          hint="On: ranking does not prefer what Microsoft has signed."
          value={equals.find((item) => item.value === value.allSignersEqual)?.id ?? ''}
          onChange={(id) => set('allSignersEqual')(equals.find((item) => item.id === id)?.value ?? null)}
          choices={[
            { id: '', name: `As this Windows starts out (${windows?.allSignersEqual ? 'on' : 'off'})` },
            ...equals,
          ]}
        />
        <ClassField
          label="Allow non-administrators to install drivers for these device setup classes"
          value={value.userInstallClasses}
          onChange={set('userInstallClasses')}
        />
        <CheckField
          label="Prevent creation of a system restore point during device activity"
          hint="On: none is made before an unsigned package is installed."
          checked={value.preventRestorePoint}
          onChange={set('preventRestorePoint')}
        />
        <ChoiceField
          label="Upgraded from"
          hint="Rules for kernel drivers are milder on a Windows that was upgraded."
          value={value.upgradedFrom ?? ''}
          onChange={(id) => set('upgradedFrom')(id === '' ? null : id)}
          choices={[
            { id: '', name: 'A fresh installation' },
            ...(value.upgradedFrom !== null && findWindows(value.upgradedFrom) === null
              ? [{ id: value.upgradedFrom, name: value.upgradedFrom }]
              : []),
          ]}
          groups={windowsGroups(earlierThan(windows, value.upgradedFrom)).map(({ name, rows }) => ({
            name,
            choices: rows,
          }))}
        />
        <ClockField value={value.now} onChange={set('now')} />
      </fieldset>
      <fieldset className={styles.section}>
        <legend>Device-installation restrictions</legend>
        <RestrictionFields value={value.restrictions} onChange={set('restrictions')} />
      </fieldset>
    </>
  );
}
