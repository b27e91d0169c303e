import type { Command } from 'commander';
import type { CommonFlags } from './options';
import { processTerminal, type Terminal } from './terminal';

/** Whether a person gave an option; else it has its default. */
export const wasGiven =
  (command: Command) =>
  (name: string): boolean =>
    command.getOptionValueSource(name) === 'cli';

export function terminalFor(flags: CommonFlags): Terminal {
  return processTerminal({ quiet: flags.quiet === true, color: flags.color });
}

/**
 * Ends with a usage error for what names no package: `-`, because packages are read at random places, which standard
 * input does not allow, and the nothing of an unset shell variable, which else would be the current folder.
 */
export function rejectDash(command: Command, path: string): void {
  if (path === '') command.error('error: a PATH is empty; name a folder or a file.');
  if (path === '-') command.error('error: standard input is not read; name a folder or a file.');
}

/** What a package may be, for the help of every command that takes one. */
export const pathHelp = 'a folder, an .inf, a .zip, a .cab or a .7z';

/** Lines beneath the help of a command, each a command line to copy. */
export function examples(...lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  driver-preflight ${line}`)].join('\n');
}
