import type { LogOperation } from '../model/log-index';

/** The beginning of a section's title, and what was attempted under it. The first row that fits counts. */
export interface LogTitle {
  readonly begins: string;
  readonly operation: LogOperation;
  /** Where the title was seen, or is documented. */
  readonly source: string;
}

const text = 'real logs of Windows 7 to 11';
const older = 'real logs of Windows XP; Troubleshooting Device Installation with the SetupAPI Log File';

/** Titles of sections. Rows marked unconfirmed are named by API documentation, not seen in a log. */
export const logTitles: readonly LogTitle[] = [
  { begins: 'Device Installation Restrictions Policy Check', operation: 'policy', source: text },
  { begins: 'Device Install', operation: 'device-install', source: text },
  { begins: 'Setup online Device Install', operation: 'device-install', source: text },
  { begins: 'Setup Plug and Play Device Install', operation: 'device-install', source: text },
  { begins: 'Delete Device', operation: 'device-removal', source: text },
  { begins: 'Device Uninstall', operation: 'device-removal', source: 'DiUninstallDevice; unconfirmed' },
  { begins: 'SetupCopyOEMInf', operation: 'driver-import', source: text },
  { begins: 'Setup Import Driver Package', operation: 'driver-import', source: text },
  { begins: 'Import Driver Package', operation: 'driver-import', source: text },
  { begins: 'Driver Install (', operation: 'driver-import', source: text },
  {
    begins: 'SetupUninstallOEMInf',
    operation: 'driver-uninstall',
    source: 'SetupUninstallOEMInf; unconfirmed',
  },
  { begins: 'Driver Uninstall', operation: 'driver-uninstall', source: 'DiUninstallDriver; unconfirmed' },
  { begins: 'Stage Driver Updates', operation: 'driver-update', source: text },
  { begins: 'Unstage Driver Updates', operation: 'driver-update', source: text },
  { begins: 'Install Driver Updates', operation: 'driver-update', source: text },
  { begins: 'Uninstall Driver Updates', operation: 'driver-update', source: text },
  { begins: 'Enable Device Install', operation: 'setup', source: text },
  { begins: 'Disable Device Install', operation: 'setup', source: text },
  { begins: 'Sysprep', operation: 'setup', source: text },
  { begins: 'Setup Update Driver Package Signatures', operation: 'setup', source: text },
  { begins: 'Device and Driver Disk Cleanup Handler', operation: 'maintenance', source: text },
  { begins: 'Driver Install', operation: 'device-install', source: older },
];

/** What a section with this title attempted. */
export function operationOf(title: string): LogOperation {
  return logTitles.find(({ begins }) => title.startsWith(begins))?.operation ?? 'other';
}
