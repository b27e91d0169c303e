import type { FindingRule } from '../types';

const logs = 'setupapi.dev.log of Windows 7 to 11';

/** Copying files, choosing a driver, starting a device. */
export const deviceRules: readonly FindingRule[] = [
  {
    id: 'file-missing',
    pattern:
      /^(?:Error installing file \(0x0000000[23]\)|Error [23]: The system cannot find the (?:file|path) specified\.)$/,
    role: 'cause',
    severity: 'error',
    title: 'A file that the INF names is not there',
    explanation:
      'Windows copies all files of a package before it looks at the signature. One of them is missing, so nothing was judged and nobody asked.',
    causes: [
      { text: 'The package was not unpacked wholly, or only the INF was copied.' },
      { text: 'The INF was started from within an archive window, without its files.' },
      { text: 'The INF names a folder that the package does not have (SourceDisksFiles).' },
    ],
    remedy: 'Unpack the whole package into one folder and install from there.',
    person: 'Unpack the whole package into one folder and install from there.',
    administrator: 'The line that begins with SourceFile names the file that was looked for.',
    vendor: 'Check CopyFiles and SourceDisksFiles against the files that are shipped.',
    source: `${logs} (a Bluetooth package on Windows 8, VMware USB on Windows 7)`,
    confirmed: true,
  },
  {
    id: 'include-missing',
    pattern: /^Could not find include INF file /,
    role: 'note',
    severity: 'warning',
    title: 'An INF that is included is not on this Windows',
    explanation:
      'The package’s INF builds on another INF that comes with Windows, and this Windows does not have it.',
    causes: [
      { text: 'A slimmed-down Windows, or an N or server edition, lacks that INF.' },
      { text: 'The INF was removed to save space.' },
    ],
    remedy: 'Restore the missing INF from an installation medium of the same Windows.',
    person: null,
    administrator: 'Restore the missing INF and its files from an installation medium of the same Windows.',
    vendor: 'Include only INFs that every supported Windows has.',
    source: 'public reports of Arduino drivers',
    confirmed: true,
  },
  {
    id: 'not-started-unsigned',
    pattern: /^Device not started: Device has problem: 0x34\b/,
    role: 'cause',
    severity: 'error',
    refusal: true,
    title: 'The driver is installed, but the kernel does not load it (Code 52)',
    explanation:
      'Installing is not loading: the kernel has a stricter rule of its own for signatures of kernel-mode files.',
    causes: [
      { text: 'The driver is signed with a certificate that the kernel does not accept on this Windows.' },
      { text: 'The driver is cross-signed, and Secure Boot is on.', from: 14393 },
      { text: 'This Windows lacks the updates that understand SHA-256 signatures.', before: 9200 },
      { text: 'Somebody installed an unsigned or altered package in spite of the warning.' },
    ],
    remedy: 'Install a version of the driver that was signed by the Hardware Dev Center.',
    person: 'Ask the vendor for a newer version.',
    administrator: 'Remove the package again (pnputil /delete-driver) and install a properly signed one.',
    vendor: 'Have the driver signed by the Hardware Dev Center.',
    source: 'troubleshooting-driver-signing-installation; cm-prob-unsigned-driver',
    confirmed: true,
  },
  {
    id: 'not-started',
    pattern: /^Device not started: Device has problem: 0x(?!34\b)/,
    role: 'cause',
    severity: 'error',
    title: 'The driver is installed, but the device did not start',
    explanation: 'The problem’s name at the end of the line is the one that Device Manager shows.',
    causes: [
      { text: 'Windows wants a restart first (CM_PROB_NEED_RESTART).' },
      { text: 'The driver does not fit the device, or the device is faulty.' },
    ],
    remedy: 'Restart the PC; if the problem stays, look it up in Device Manager.',
    person: 'Restart the PC.',
    administrator: 'Look the problem up in Device Manager, and in the system’s event log at the same time.',
    vendor: null,
    source: logs,
    confirmed: true,
  },
  {
    id: 'no-driver',
    pattern:
      /^(?:No driver found|Selecting driver failed\(0xe0000228\)|No compatible drivers found\.?|Unable to select best driver.*)$/i,
    role: 'cause',
    severity: 'warning',
    title: 'No package in the driver store fits the device',
    explanation:
      'Windows compared the device’s hardware and compatible IDs with every package that is staged or came with Windows, and none matches.',
    causes: [
      { text: 'The package was never staged: look for an earlier section that failed.' },
      { text: 'The INF has no section for this Windows or this architecture.' },
      { text: 'The device’s ID is not in the INF.' },
    ],
    remedy: 'Stage the package first; then compare the HardwareID lines with the INF.',
    person: 'Install the vendor’s package.',
    administrator: 'Stage the package (pnputil /add-driver) and let Windows search again.',
    vendor: 'Add the device’s ID and the decorated Models section to the INF.',
    source:
      'ERROR_NO_COMPAT_DRIVERS in the list of device installation codes; setupapi.dev.log of Windows 10',
    confirmed: true,
  },
  {
    id: 'restricted',
    pattern:
      /(?:Device install(?:ation)? (?:blocked|prevented) by policy|is (?:blocked|forbidden) by (?:system )?policy|Error 0xe000024[89]:)/i,
    role: 'cause',
    severity: 'error',
    refusal: true,
    title: 'A group policy forbids this device or driver',
    explanation:
      'The administrator’s device installation restrictions keep the device or its class out, whoever signed the driver.',
    causes: [
      { text: 'The device’s hardware ID is on the list of IDs that may not be installed.' },
      { text: 'The driver’s setup class is on the list of classes that may not be installed.' },
      { text: 'Only listed devices may be installed, and this one is not listed.' },
    ],
    remedy: 'Ask the administrator whether the device may be used.',
    person: 'Ask the administrator whether the device may be used.',
    administrator:
      'Computer Configuration, Administrative Templates, System, Device Installation, Device Installation Restrictions.',
    vendor: null,
    source: 'DeviceInstallation.admx explain texts; wording of the line unconfirmed',
    confirmed: false,
  },
  {
    id: 'already-imported',
    pattern: /^Driver package already imported as /,
    role: 'note',
    severity: 'info',
    title: 'The package was in the driver store already',
    explanation: 'Windows found the very same package, and kept the copy it had.',
    causes: [{ text: 'The package was staged before; staging it twice changes nothing.' }],
    remedy: 'Nothing needs to be done.',
    person: null,
    administrator: null,
    vendor: null,
    source: 'setupapi.dev.log of Windows 10 build 10240',
    confirmed: true,
  },
  {
    id: 'in-use',
    pattern: /^INF '.*' is still in use by system\.$/,
    role: 'cause',
    severity: 'warning',
    title: 'A device still runs on the package',
    explanation: 'Windows does not delete a package from the driver store while a device uses it.',
    causes: [{ text: 'The device is plugged in, or was plugged in once and is still remembered.' }],
    remedy: 'Uninstall the device first, or delete the package with /uninstall or /force.',
    person: null,
    administrator:
      'Uninstall the device in Device Manager (hidden devices too), or use pnputil /delete-driver … /uninstall.',
    vendor: null,
    source: 'pnputil command syntax; setupapi.dev.log of Windows 11',
    confirmed: true,
  },
];
