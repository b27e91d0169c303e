import type { DeviceRestrictions } from '../../model/pc';

/** What restrictions look at: a device, or a package that no device has asked for yet. */
export interface RestrictionTarget {
  /** Hardware and compatible IDs; none for a package that is only staged. */
  readonly deviceIds: readonly string[];
  readonly classGuid: string | null;
  /** Device instance ID; `null` while no device is there. */
  readonly instanceId: string | null;
}

/** The settings that match a device by something, and what decides when none does. */
export type RestrictionId =
  | 'denied-instance-id'
  | 'allowed-instance-id'
  | 'denied-device-id'
  | 'allowed-device-id'
  | 'denied-class'
  | 'allowed-class'
  | 'denied-removable'
  | 'not-described';

/** One group policy setting of "Device Installation Restrictions". */
export interface RestrictionSetting {
  readonly id: RestrictionId;
  readonly effect: 'deny' | 'allow';
  /** Its title in the policy editor. */
  readonly title: string;
  /** 0xE0000248 forbids the device, 0xE0000249 the driver. */
  readonly code: '0xE0000248' | '0xE0000249';
  /** What of the target matched; `null` when the setting does not speak of it. */
  readonly matched: (rules: DeviceRestrictions, target: RestrictionTarget) => string | null;
}

const sameText = (list: readonly string[], wanted: string | null): string | null =>
  wanted !== null && list.some((entry) => entry.toLowerCase() === wanted.toLowerCase()) ? wanted : null;

const firstOf = (list: readonly string[], ids: readonly string[]): string | null =>
  ids.find((id) => sameText(list, id) !== null) ?? null;

/**
 * Enumerators whose devices count as removable. The policy's text names USB, whose hub driver says so of its devices;
 * the others are inferred.
 */
const removable = ['USB', 'USBSTOR', 'SD', 'PCMCIA', '1394', 'SBP2'];

function removableBus({ instanceId, deviceIds }: RestrictionTarget): string | null {
  const bus = ((instanceId ?? deviceIds[0] ?? '').split('\\', 1)[0] ?? '').toUpperCase();
  return removable.includes(bus) ? bus : null;
}

const device = '0xE0000248';

/**
 * In the order of "Apply layered order of evaluation …": instance IDs, device IDs, setup classes, removable devices,
 * and in each layer what prevents before what allows.
 * Source: DeviceInstallation.admx explain texts; Policy CSP DeviceInstallation.
 */
export const restrictionSettings: readonly RestrictionSetting[] = [
  {
    id: 'denied-instance-id',
    effect: 'deny',
    title: 'Prevent installation of devices that match any of these device instance IDs',
    code: device,
    matched: ({ denyInstanceIds }, { instanceId }) => sameText(denyInstanceIds, instanceId),
  },
  {
    id: 'allowed-instance-id',
    effect: 'allow',
    title: 'Allow installation of devices that match any of these device instance IDs',
    code: device,
    matched: ({ allowInstanceIds }, { instanceId }) => sameText(allowInstanceIds, instanceId),
  },
  {
    id: 'denied-device-id',
    effect: 'deny',
    title: 'Prevent installation of devices that match any of these device IDs',
    code: device,
    matched: ({ denyDeviceIds }, { deviceIds }) => firstOf(denyDeviceIds, deviceIds),
  },
  {
    id: 'allowed-device-id',
    effect: 'allow',
    title: 'Allow installation of devices that match any of these device IDs',
    code: device,
    matched: ({ allowDeviceIds }, { deviceIds }) => firstOf(allowDeviceIds, deviceIds),
  },
  {
    id: 'denied-class',
    effect: 'deny',
    title: 'Prevent installation of devices using drivers that match these device setup classes',
    code: '0xE0000249',
    matched: ({ denyClasses }, { classGuid }) => sameText(denyClasses, classGuid),
  },
  {
    id: 'allowed-class',
    effect: 'allow',
    title: 'Allow installation of devices using drivers that match these device setup classes',
    code: device,
    matched: ({ allowClasses }, { classGuid }) => sameText(allowClasses, classGuid),
  },
  {
    id: 'denied-removable',
    effect: 'deny',
    title: 'Prevent installation of removable devices',
    code: device,
    matched: ({ denyRemovable }, target) => (denyRemovable ? removableBus(target) : null),
  },
];

/** "Prevent installation of devices not described by other policy settings": for devices of which no other speaks. */
export const notDescribed: RestrictionSetting = {
  id: 'not-described',
  effect: 'deny',
  title: 'Prevent installation of devices not described by other policy settings',
  code: device,
  matched: () => null,
};
