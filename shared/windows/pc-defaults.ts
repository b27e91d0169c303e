import type { DeviceRestrictions, PcSwitches, WindowsProfile } from '../model/pc';

/** No device-installation restriction is set: Windows' default. */
export const noRestrictions: DeviceRestrictions = {
  denyDeviceIds: [],
  denyClasses: [],
  allowDeviceIds: [],
  allowClasses: [],
  denyInstanceIds: [],
  allowInstanceIds: [],
  denyRemovable: false,
  denyOthers: false,
  layered: false,
  adminsOverride: false,
  customMessage: null,
};

/**
 * The switches of a PC that nobody has changed: a fresh installation, at a desktop, on the real clock, with Secure
 * Boot on where this Windows has it. `null` stands for a Windows that is not in the table.
 */
export function defaultSwitches(windows: Pick<WindowsProfile, 'secureBoot'> | null): PcSwitches {
  return {
    secureBoot: windows?.secureBoot === 'supported',
    testSigning: false,
    enforcement: true,
    memoryIntegrity: false,
    preproductionKeys: false,
    allSignersEqual: null,
    driverPolicy: null,
    interactive: true,
    restrictions: noRestrictions,
    preventRestorePoint: false,
    userInstallClasses: [],
    blockedFiles: [],
    upgradedFrom: null,
    now: null,
  };
}
