import { type Command, InvalidArgumentError } from 'commander';
import type { DeviceRestrictions } from '../../../shared/model/pc';
import type { SwitchChanges } from '../../app';
import { collectList, readClass, readDeviceId, readInstanceId } from './collect';
import { addOnOff } from './on-off';

/** The group policies "Device Installation Restrictions", as commander has them. */
export interface RestrictionFlags {
  readonly denyDevice?: readonly string[];
  readonly denyClass?: readonly string[];
  readonly denyInstance?: readonly string[];
  readonly denyRemovable?: boolean;
  readonly denyOthers?: boolean;
  readonly allowDevice?: readonly string[];
  readonly allowClass?: readonly string[];
  readonly allowInstance?: readonly string[];
  readonly layered?: boolean;
  readonly adminsOverride?: boolean;
  readonly restrictionMessage?: string;
}

/** Options for the group policies. Source: DeviceInstallation.admx explain texts. */
export function addRestrictionOptions(command: Command): Command {
  const list = (flags: string, what: string, read: (value: string) => string): void => {
    command.option(flags, `${what}, or none; repeatable`, collectList(read));
  };
  command.optionsGroup('Device-installation restrictions:');
  list('--deny-device <ID>', 'prevent devices of this hardware or compatible ID', readDeviceId);
  list('--deny-class <CLASS>', 'prevent this setup class (GUID, or name such as Net)', readClass);
  list('--deny-instance <ID>', 'prevent the device of this instance ID', readInstanceId);
  addOnOff(command, 'deny-removable', 'prevent removable devices');
  addOnOff(command, 'deny-others', 'prevent devices that no other policy describes');
  list('--allow-device <ID>', 'allow devices of this hardware or compatible ID', readDeviceId);
  list('--allow-class <CLASS>', 'allow this setup class (GUID, or name such as Net)', readClass);
  list('--allow-instance <ID>', 'allow the device of this instance ID', readInstanceId);
  addOnOff(command, 'layered', 'the more specific policy decides; --deny-others is ignored');
  addOnOff(command, 'admins-override', 'administrators may override these policies');
  return command.option(
    '--restriction-message <TEXT>',
    'what a prevented person is told; empty for Windows’ own text',
    readMessage,
  );
}

/** The restrictions that were given; those that were not stay as they are on the PC. */
export function restrictionChanges(flags: RestrictionFlags): Pick<SwitchChanges, 'restrictions'> {
  const { denyDevice, denyClass, denyInstance, denyRemovable, denyOthers } = flags;
  const { allowDevice, allowClass, allowInstance, layered, adminsOverride, restrictionMessage } = flags;
  const restrictions: Partial<DeviceRestrictions> = {
    ...(denyDevice === undefined ? {} : { denyDeviceIds: denyDevice }),
    ...(denyClass === undefined ? {} : { denyClasses: denyClass }),
    ...(denyInstance === undefined ? {} : { denyInstanceIds: denyInstance }),
    ...(denyRemovable === undefined ? {} : { denyRemovable }),
    ...(denyOthers === undefined ? {} : { denyOthers }),
    ...(allowDevice === undefined ? {} : { allowDeviceIds: allowDevice }),
    ...(allowClass === undefined ? {} : { allowClasses: allowClass }),
    ...(allowInstance === undefined ? {} : { allowInstanceIds: allowInstance }),
    ...(layered === undefined ? {} : { layered }),
    ...(adminsOverride === undefined ? {} : { adminsOverride }),
    ...(restrictionMessage === undefined ? {} : { customMessage: restrictionMessage.trim() || null }),
  };
  return Object.keys(restrictions).length === 0 ? {} : { restrictions };
}

const longestMessage = 2_000;

function readMessage(value: string): string {
  if (value.length <= longestMessage) return value;
  throw new InvalidArgumentError(`Write at most ${longestMessage} characters.`);
}
