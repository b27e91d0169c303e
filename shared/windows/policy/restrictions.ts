import type { DeviceRestrictions, UserKind } from '../../model/pc';
import { errorText } from '../error-codes';
import {
  notDescribed,
  type RestrictionId,
  type RestrictionSetting,
  type RestrictionTarget,
  restrictionSettings,
} from './restriction-settings';

export type { RestrictionTarget } from './restriction-settings';

/** Why group policy keeps a device or a package out. */
export interface Restriction {
  /** 0xE0000248 forbids the device, 0xE0000249 the driver. */
  readonly code: '0xE0000248' | '0xE0000249';
  /** The setting that decided, and its title in the policy editor. */
  readonly by: RestrictionId;
  readonly title: string;
  /** The ID, class GUID or bus that matched; `null` for a device that no setting describes. */
  readonly matched: string | null;
  /** What a person is shown: the custom message, else Windows' own text. */
  readonly text: string;
}

interface Match {
  readonly setting: RestrictionSetting;
  readonly matched: string | null;
}

function restriction({ setting, matched }: Match, { customMessage }: DeviceRestrictions): Restriction {
  const { code, id, title } = setting;
  return { code, by: id, title, matched, text: customMessage ?? errorText(code) };
}

const overridden = (rules: DeviceRestrictions, user: UserKind): boolean =>
  rules.adminsOverride && user === 'admin';

function matchesOf(rules: DeviceRestrictions, target: RestrictionTarget): readonly Match[] {
  return restrictionSettings.flatMap((setting) => {
    const matched = setting.matched(rules, target);
    return matched === null ? [] : [{ setting, matched }];
  });
}

/**
 * The setting that decides. In the layered order the first that matches, from the most specific on, and devices not
 * described are left alone; without it whatever prevents beats whatever allows.
 */
function deciding(rules: DeviceRestrictions, target: RestrictionTarget): Match | null {
  const matches = matchesOf(rules, target);
  if (rules.layered) return matches[0] ?? null;
  const prevented = matches.find(({ setting }) => setting.effect === 'deny') ?? matches[0] ?? null;
  return prevented ?? (rules.denyOthers ? { setting: notDescribed, matched: null } : null);
}

/**
 * What the policy says of a device: deny beats allow, and allow lists matter only against "devices not described by
 * other policy settings", unless the layered order is set. `null`: it may be installed.
 *
 * Source: DeviceInstallation.admx explain texts; Policy CSP DeviceInstallation (EnableInstallationPolicyLayering).
 */
export function deviceRestriction(
  rules: DeviceRestrictions,
  user: UserKind,
  target: RestrictionTarget,
): Restriction | null {
  if (overridden(rules, user)) return null;
  const found = deciding(rules, target);
  return found === null || found.setting.effect === 'allow' ? null : restriction(found, rules);
}

/**
 * What the policy says of a package before any device is there: its setup class may be denied. In the layered order
 * a device that is allowed by its ID goes before its class, so then the class decides only where no ID can.
 * Source: DeviceInstallation.admx, "Prevent installation of devices using drivers that match these setup classes";
 * that staging already refuses is inferred, and so is what the layered order changes about it.
 */
export function packageRestriction(
  rules: DeviceRestrictions,
  user: UserKind,
  target: Pick<RestrictionTarget, 'deviceIds' | 'classGuid'>,
): Restriction | null {
  if (overridden(rules, user)) return null;
  if (rules.layered && rules.allowInstanceIds.length > 0) return null;
  const matches = matchesOf(rules, { ...target, instanceId: null });
  const denied = matches.find(({ setting }) => setting.id === 'denied-class');
  const rescued = rules.layered && matches.some(({ setting }) => setting.id === 'allowed-device-id');
  return denied === undefined || rescued ? null : restriction(denied, rules);
}

/**
 * Whether policy lets standard users add packages of a setup class, if they are properly signed.
 * Source: policy DriverInstall_Classes_AllowUser, explain text.
 */
export function usersMayInstall(classes: readonly string[], classGuid: string | null): boolean {
  return classGuid !== null && classes.some((entry) => entry.toLowerCase() === classGuid.toLowerCase());
}
