import { Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { DeviceRestrictions } from '../../shared/model/pc';
import { CheckField } from './check-field';
import { ClassField } from './class-field';
import { ListField } from './list-field';
import styles from './pcs.module.css';

interface RestrictionFieldsProps {
  readonly value: DeviceRestrictions;
  readonly onChange: (value: DeviceRestrictions) => void;
}

const instanceHint = 'One device instance ID a line, such as USB\\VID_1234&PID_5678\\0001.';
const idHint = 'One hardware or compatible ID a line, such as PCI\\VEN_8086&DEV_100E.';

/** The group policies "Device Installation Restrictions", named as the policy editor names them. */
export function RestrictionFields({ value, onChange }: RestrictionFieldsProps) {
  const id = useId();
  const set = <K extends keyof DeviceRestrictions>(key: K) => {
    return (next: DeviceRestrictions[K]) => onChange({ ...value, [key]: next });
  };
  return (
    <>
      <CheckField
        label="Prevent installation of devices not described by other policy settings"
        hint="Only what the allow lists name can be installed. The layered order replaces it."
        checked={value.denyOthers}
        onChange={set('denyOthers')}
      />
      <CheckField
        label="Apply layered order of evaluation for Allow and Prevent device installation policies across all device match criteria"
        hint="The more specific setting decides: instance IDs, device IDs, classes, removable devices."
        checked={value.layered}
        onChange={set('layered')}
      />
      <CheckField
        label="Prevent installation of removable devices"
        hint="Devices on buses such as USB; only the layered order lets a more specific setting allow them."
        checked={value.denyRemovable}
        onChange={set('denyRemovable')}
      />
      <CheckField
        label="Allow administrators to override Device Installation Restriction policies"
        hint="Nothing below holds an administrator back."
        checked={value.adminsOverride}
        onChange={set('adminsOverride')}
      />
      <div className={styles.pair}>
        <ListField
          label="Prevent installation of these device IDs"
          hint={idHint}
          value={value.denyDeviceIds}
          onChange={set('denyDeviceIds')}
        />
        <ClassField
          label="Prevent installation of these classes"
          value={value.denyClasses}
          onChange={set('denyClasses')}
        />
        <ListField
          label="Allow installation of these device IDs"
          hint={idHint}
          value={value.allowDeviceIds}
          onChange={set('allowDeviceIds')}
        />
        <ClassField
          label="Allow installation of these classes"
          value={value.allowClasses}
          onChange={set('allowClasses')}
        />
        <ListField
          label="Prevent installation of these device instance IDs"
          hint={instanceHint}
          value={value.denyInstanceIds}
          onChange={set('denyInstanceIds')}
        />
        <ListField
          label="Allow installation of these device instance IDs"
          hint={instanceHint}
          value={value.allowInstanceIds}
          onChange={set('allowInstanceIds')}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={id}>Custom message when a policy setting prevents installation</label>
        <Input
          id={id}
          value={value.customMessage ?? ''}
          input={{ maxLength: 2000 }}
          onChange={(_, data) => set('customMessage')(data.value === '' ? null : data.value)}
        />
      </div>
    </>
  );
}
