import type { DeviceLogEvent, Hardware, PcDevice, PlugInResult } from '../../shared/model/device';
import type { Pc, StagedPackage, WindowsProfile } from '../../shared/model/pc';
import type { Selection } from './rank-select';

/** Everything that decides how plugging a device in goes. No clock, no files, no chance. */
export interface PlugInInput {
  readonly hardware: Hardware;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  /** What the PC's driver store holds. */
  readonly staged: readonly StagedPackage[];
  /** The devices that the PC knows. */
  readonly devices: readonly PcDevice[];
  /** ISO 8601: when it is plugged in. */
  readonly at: string;
  /** Search again although Windows knows the device and has a driver for it. */
  readonly searchAgain?: boolean;
}

/** One step: something that the log tells. Nobody is asked, since the package is in the driver store already. */
export interface PlugInStep {
  readonly type: 'event';
  readonly event: DeviceLogEvent;
}

export interface PlugInEnding extends PlugInResult {
  /** How each package fared; `null` when Windows did not search. */
  readonly selection: Selection | null;
}
