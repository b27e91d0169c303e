import type { LogOperation, LogSection, LogSectionStatus } from '../../shared/model/log-index';

export const statusWords: Readonly<Record<LogSectionStatus, string>> = {
  success: 'Succeeded',
  'reboot-required': 'Succeeded, restart needed',
  failure: 'Failed',
  unknown: 'Not ended',
};

export const operationWords: Readonly<Record<LogOperation, string>> = {
  'device-install': 'Installing a device',
  'device-removal': 'Removing a device',
  'driver-import': 'Adding a driver package',
  'driver-uninstall': 'Deleting a driver package',
  'driver-update': 'Updating drivers',
  policy: 'Checking a policy',
  setup: 'Windows Setup',
  maintenance: 'Maintenance',
  other: 'Another task',
};

/** What was worked on, its last part first in mind: the file name of a path, the end of an instance ID. */
export function subjectOf({ name, argument }: Pick<LogSection, 'name' | 'argument'>): string {
  return argument?.split(/[\\/]/).filter(Boolean).pop() ?? name;
}
