import type { Command } from 'commander';
import { terminalFor } from './command-support';
import type { Report } from './exit-status';
import type { CommonFlags } from './options';

const infHelp = 'published name, such as oem0.inf';

/** `pc export-driver` and `pc delete-driver`: the driver store of a saved PC, named as pnputil names it. */
export function addDriverCommands(
  sub: (usage: string, description: string) => Command,
  pcHelp: string,
  report: Report,
): void {
  sub('export-driver', 'write the files of a staged package into a folder')
    .argument('<PC>', pcHelp)
    .argument('<INF>', `${infHelp}; "*" for every package, each into a folder of its own`)
    .argument('<FOLDER>', 'where to; nothing that is there is replaced')
    .action(async (name: string, inf: string, folder: string, flags: CommonFlags) => {
      const { exportDriver } = await import('./run-driver');
      report(await exportDriver(name, inf, folder, flags.json === true, terminalFor(flags)));
    });

  sub('delete-driver', 'delete a package from the driver store; the log tells of it')
    .argument('<PC>', pcHelp)
    .argument('<INF>', infHelp)
    .option('--force', 'even while a device runs on it')
    .action(async (name: string, inf: string, flags: CommonFlags & { readonly force?: true }) => {
      const { deleteDriver } = await import('./run-driver');
      report(await deleteDriver(name, inf, flags.force === true, flags.json === true, terminalFor(flags)));
    });
}
