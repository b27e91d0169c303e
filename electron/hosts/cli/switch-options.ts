import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DriverPolicyState } from '../../../shared/model/pc';
import type { SwitchChanges } from '../../app';
import { collectList, readClass, readDigest, readWindows } from './collect';
import { addOnOff } from './on-off';
import { addRestrictionOptions, type RestrictionFlags, restrictionChanges } from './restriction-options';

/** What can be switched on a PC, as commander has it: `default` is as Windows has it by itself. */
export interface SwitchFlags extends RestrictionFlags {
  readonly secureBoot?: boolean;
  readonly preproductionKeys?: boolean;
  readonly testSigning?: boolean;
  readonly enforcement?: boolean;
  readonly memoryIntegrity?: boolean;
  readonly driverPolicy?: DriverPolicyState | 'default';
  readonly blockFile?: readonly string[];
  readonly allSignersEqual?: 'on' | 'off' | 'default';
  readonly userClass?: readonly string[];
  /** `none` for a fresh installation. */
  readonly upgradedFrom?: string;
  readonly preventRestorePoint?: boolean;
  readonly interactive?: true;
  readonly nonInteractive?: true;
  /** `real` for the real clock. */
  readonly now?: string;
}

/** Options for what can be switched on a PC, in groups of the help. */
export function addSwitchOptions(command: Command): Command {
  command.optionsGroup('Kernel and start-up:');
  addOnOff(command, 'secure-boot', 'Secure Boot (default: on from Windows 8 on)');
  addOnOff(
    command,
    'preproduction-keys',
    "Microsoft's test keys enrolled in Secure Boot; Windows 11 22H2 on",
  );
  addOnOff(command, 'test-signing', 'test signing mode; from Windows 8 on it needs --no-secure-boot');
  addOnOff(command, 'enforcement', 'driver signature enforcement; off as after F8');
  addOnOff(command, 'memory-integrity', 'memory integrity (HVCI)');
  command
    .addOption(
      new Option('--driver-policy <STATE>', 'the Windows Driver Policy of 2026').choices([
        'none',
        'evaluation',
        'enforced',
        'default',
      ]),
    )
    .option(
      '--block-file <DIGEST>',
      'digest of a file on the list of blocked drivers, or none; repeatable',
      collectList(readDigest),
    );
  command
    .optionsGroup('Installing:')
    .addOption(
      new Option('--all-signers-equal <STATE>', 'group policy on the ranking of signed drivers').choices([
        'on',
        'off',
        'default',
      ]),
    )
    .option(
      '--user-class <CLASS>',
      'a setup class (GUID or name) whose drivers standard users may install, or none; repeatable',
      collectList(readClass),
    )
    .option(
      '--upgraded-from <VERSION>',
      'the Windows that the PC was upgraded from, or none',
      readWindows('none'),
    )
    .addOption(new Option('--non-interactive', 'the installer cannot show prompts').conflicts('interactive'))
    .option('--interactive', 'the installer can show prompts (default)')
    .option('--now <ISO-DATE>', "the PC's clock, or real", readMoment);
  addOnOff(command, 'prevent-restore-point', 'group policy: no system restore point before an installation');
  return addRestrictionOptions(command).optionsGroup('Options:');
}

/** The switches that were given, in the engine's words; absent stays absent, so that a saved PC keeps its own. */
export function switchChanges(flags: SwitchFlags): SwitchChanges {
  const { secureBoot, testSigning, enforcement, memoryIntegrity, upgradedFrom, now } = flags;
  const { preproductionKeys, preventRestorePoint, allSignersEqual, driverPolicy, userClass, blockFile } =
    flags;
  return {
    ...(secureBoot === undefined ? {} : { secureBoot }),
    ...(preproductionKeys === undefined ? {} : { preproductionKeys }),
    ...(testSigning === undefined ? {} : { testSigning }),
    ...(enforcement === undefined ? {} : { enforcement }),
    ...(memoryIntegrity === undefined ? {} : { memoryIntegrity }),
    ...(driverPolicy === undefined ? {} : { driverPolicy: driverPolicy === 'default' ? null : driverPolicy }),
    ...(blockFile === undefined ? {} : { blockedFiles: blockFile }),
    ...(allSignersEqual === undefined ? {} : { allSignersEqual: equality[allSignersEqual] }),
    ...(userClass === undefined ? {} : { userInstallClasses: userClass }),
    ...(upgradedFrom === undefined ? {} : { upgradedFrom: upgradedFrom === 'none' ? null : upgradedFrom }),
    ...(preventRestorePoint === undefined ? {} : { preventRestorePoint }),
    ...(flags.interactive ? { interactive: true } : {}),
    ...(flags.nonInteractive ? { interactive: false } : {}),
    ...(now === undefined ? {} : { now: now === 'real' ? null : now }),
    ...restrictionChanges(flags),
  };
}

const equality = { on: true, off: false, default: null } as const;

/** A date or a moment; without a zone a date is UTC. Source: ECMA-262 date time string format. */
function readMoment(value: string): string {
  if (value.toLowerCase() === 'real') return 'real';
  const isIso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.test(value);
  const time = isIso ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new InvalidArgumentError('Write a date such as 2024-05-31 or 2024-05-31T12:00:00Z, or real.');
  }
  return new Date(time).toISOString();
}
