/** A device problem as Device Manager shows it. Source: the pages cm-prob-*, one per code. */
export interface DeviceProblem {
  readonly code: number;
  readonly name: string;
  /** The text with its code, as the device's General page shows it. */
  readonly text: string;
  /** What usually brings it about in driver installation; empty when nothing in particular. */
  readonly when: string;
  readonly source: string;
}

/** Problems that the installation or loading of a driver can end in. */
export const deviceProblems: readonly DeviceProblem[] = [
  {
    code: 1,
    name: 'CM_PROB_NOT_CONFIGURED',
    text: 'This device is not configured correctly. (Code 1)',
    when: 'no ConfigFlags',
    source: 'cm-prob-not-configured',
  },
  {
    code: 10,
    name: 'CM_PROB_FAILED_START',
    text: 'This device cannot start. (Code 10)',
    when: 'start failed',
    source: 'cm-prob-failed-start',
  },
  {
    code: 14,
    name: 'CM_PROB_NEED_RESTART',
    text: 'This device cannot work properly until you restart your computer. (Code 14)',
    when: 'restart pending',
    source: 'cm-prob-need-restart',
  },
  {
    code: 18,
    name: 'CM_PROB_REINSTALL',
    text: 'Reinstall the drivers for this device. (Code 18)',
    when: '',
    source: 'cm-prob-reinstall',
  },
  {
    code: 28,
    name: 'CM_PROB_FAILED_INSTALL',
    text: 'The drivers for this device are not installed. (Code 28)',
    when: 'refused package leaves the device without driver',
    source: 'cm-prob-failed-install',
  },
  {
    code: 31,
    name: 'CM_PROB_FAILED_ADD',
    text: 'This device is not working properly because Windows cannot load the drivers required for this device. (Code 31)',
    when: 'AddDevice failed',
    source: 'cm-prob-failed-add',
  },
  {
    code: 32,
    name: 'CM_PROB_DISABLED_SERVICE',
    text: 'A driver (service) for this device has been disabled. An alternate driver may be providing this functionality. (Code 32)',
    when: '',
    source: 'cm-prob-disabled-service',
  },
  {
    code: 39,
    name: 'CM_PROB_DRIVER_FAILED_LOAD',
    text: 'Windows cannot load the device driver for this hardware. The driver may be corrupted or missing. (Code 39)',
    when: 'file damaged, import missing, HVCI-incompatible',
    source: 'cm-prob-driver-failed-load',
  },
  {
    code: 40,
    name: 'CM_PROB_DRIVER_SERVICE_KEY_INVALID',
    text: 'Windows cannot access this hardware because its service key information in the registry is missing or recorded incorrectly. (Code 40)',
    when: '',
    source: 'cm-prob-driver-service-key-invalid',
  },
  {
    code: 48,
    name: 'CM_PROB_DRIVER_BLOCKED',
    text: 'The software for this device has been blocked from starting because it is known to have problems with Windows. Contact the hardware vendor for a new driver. (Code 48)',
    when: 'on the blocked list',
    source: 'cm-prob-driver-blocked',
  },
  {
    code: 52,
    name: 'CM_PROB_UNSIGNED_DRIVER',
    text: 'Windows cannot verify the digital signature for the drivers required for this device. A recent hardware or software change might have installed a file that is signed incorrectly or damaged, or that might be malicious software from an unknown source. (Code 52)',
    when: 'signature refused at load',
    source: 'cm-prob-unsigned-driver',
  },
];

/** The problem of a number; `null` when it is not in the table. */
export function deviceProblem(code: number): DeviceProblem | null {
  return deviceProblems.find((problem) => problem.code === code) ?? null;
}
