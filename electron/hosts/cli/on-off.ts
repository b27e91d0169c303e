import { type Command, type Help, Option } from 'commander';

/** Options that stand for both `--name` and `--no-name`, by their flags as help shows them. */
const shownFlags = new WeakMap<Option, string>();

/**
 * Adds `--name` and `--no-name` as one line of the help. Neither given leaves it as it is on the PC, so there is no
 * default.
 */
export function addOnOff(command: Command, name: string, description: string): Command {
  const on = new Option(`--${name}`, description);
  shownFlags.set(on, `--[no-]${name}`);
  return command.addOption(on).addOption(new Option(`--no-${name}`).hideHelp());
}

/** How help writes an option. */
export const optionTerm: Help['optionTerm'] = (option) => shownFlags.get(option) ?? option.flags;
