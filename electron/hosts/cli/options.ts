import { type Command, Option } from 'commander';
import type { PcOptions } from '../../app';
import { collect, readPath, readWindows } from './collect';
import { addSwitchOptions, type SwitchFlags, switchChanges } from './switch-options';

/** What commander makes of the options below. */
export interface CommonFlags {
  readonly json?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

interface PcFlags extends SwitchFlags {
  readonly arch: 'amd64' | 'x86' | 'arm64';
  readonly pc?: string;
  readonly windows?: string;
  readonly user?: 'admin' | 'standard';
  readonly trust?: readonly string[];
  readonly distrust?: readonly string[];
  readonly root?: readonly string[];
  readonly labAuthority?: readonly string[];
}

export type PcCommandFlags = CommonFlags & PcFlags;

/** Options that every command that reads packages has. */
export function addCommonOptions(command: Command): Command {
  return command
    .option('--json', 'print JSON and nothing else on standard output')
    .option('-q, --quiet', 'print results and errors only')
    .option('--no-color', 'print without colours (NO_COLOR does the same)');
}

/** Options that describe the PC: a saved one, or one that is built for this run and thrown away. */
export function addPcOptions(command: Command): Command {
  command
    .optionsGroup('The PC:')
    .addOption(
      new Option('--arch <ARCH>', 'architecture').choices(['amd64', 'x86', 'arm64']).default('amd64'),
    )
    .option('--pc <NAME|FOLDER>', 'a saved PC')
    .option(
      '--windows <VERSION>',
      'Windows version, such as 7, 10-22h2 or server-2022 (default: the newest)',
      readWindows(),
    )
    .addOption(new Option('--user <USER>', 'who installs').choices(['admin', 'standard']));
  command
    .optionsGroup('Its certificates:')
    .option('--trust <CERT>', 'trust this publisher; repeatable', collect(readPath))
    .option('--distrust <CERT>', 'distrust this publisher; repeatable', collect(readPath))
    .option('--root <CERT>', 'take this as a root certification authority; repeatable', collect(readPath))
    .option('--lab-authority <CERT>', "take this lab root for Microsoft's; repeatable", collect(readPath));
  return addSwitchOptions(command);
}

/** The engine's words for what was asked; absent stays absent, so that a saved PC keeps its own. */
export function pcOptions(flags: PcCommandFlags, given: (name: keyof PcFlags) => boolean): PcOptions {
  const { pc, windows, user, trust, distrust, root, labAuthority } = flags;
  return {
    ...(pc === undefined ? {} : { pc }),
    ...(windows === undefined ? {} : { windows }),
    ...(pc === undefined || given('arch') ? { architecture: flags.arch } : {}),
    ...(user === undefined ? {} : { user }),
    ...(trust === undefined ? {} : { trust }),
    ...(distrust === undefined ? {} : { distrust }),
    ...(root === undefined ? {} : { root }),
    ...(labAuthority === undefined ? {} : { labAuthority }),
    ...switchChanges(flags),
  };
}
