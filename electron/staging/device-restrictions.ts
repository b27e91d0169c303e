import type { PackageFacts } from '../../shared/model/package';
import type { Pc } from '../../shared/model/pc';
import type { WillLoad } from '../../shared/model/staging';
import { errorName } from '../../shared/windows/error-codes';
import {
  deviceRestriction,
  type Restriction,
  type RestrictionTarget,
} from '../../shared/windows/policy/restrictions';
import { problemOf } from './will-load';

/** Which of a package's devices group policy keeps out, and what it says of the first. */
export interface RestrictedDevices {
  readonly first: Restriction;
  readonly count: number;
  readonly all: boolean;
}

/** A package as the restrictions see it before any device is there. */
export function restrictionTarget({ inf }: PackageFacts): Pick<RestrictionTarget, 'deviceIds' | 'classGuid'> {
  const deviceIds = inf.devices.flatMap((device) => [...device.hardwareIds, ...device.compatibleIds]);
  return { deviceIds, classGuid: inf.classGuid };
}

/** Asks the restrictions about every device that the INF names. `null`: none is kept out. */
export function restrictedDevices(
  { inf }: PackageFacts,
  pc: Pick<Pc, 'restrictions' | 'user'>,
): RestrictedDevices | null {
  const found = inf.devices
    .map((device) =>
      deviceRestriction(pc.restrictions, pc.user, {
        deviceIds: [...device.hardwareIds, ...device.compatibleIds],
        classGuid: inf.classGuid,
        instanceId: null,
      }),
    )
    .filter((each) => each !== null);
  const [first] = found;
  if (first === undefined) return null;
  return { first, count: found.length, all: found.length === inf.devices.length };
}

/**
 * A staged package whose devices may not be installed: it waits in the driver store, and the device stays without
 * a driver. Source: DeviceInstallation.admx; cm-prob-failed-install. That staging itself goes on is inferred.
 */
export function underRestrictions(facts: PackageFacts, pc: Pc, answer: WillLoad): WillLoad {
  const restricted = restrictedDevices(facts, pc);
  if (restricted === null || !restricted.all) return answer;
  const { code, text } = restricted.first;
  return {
    ...answer,
    ok: false,
    problem: problemOf(28),
    detail: `Group policy forbids every device of this package (${code}, ${errorName(code)}): ${text}`,
    unconfirmed: true,
  };
}
