import { type Command, Option } from 'commander';
import { examples, pathHelp, rejectDash, terminalFor } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, type CommonFlags } from './options';

const rules = `
Files that were altered and can be changed back so that their hash is in the
catalog again are; every other file is copied as it is. PATH is never changed, and
FOLDER must be new or empty. The status is 1 when an altered file stays altered.`;

/** `repair PATH FOLDER`: a copy of the package with its altered files changed back. */
export function addRepair(program: Command, report: Report): void {
  const command = program
    .command('repair')
    .description('write a copy in which altered files are changed back')
    .argument('<PATH>', pathHelp)
    .argument('<FOLDER>', 'a new or empty folder for the copy');
  addCommonOptions(command)
    .addOption(
      new Option('--arch <ARCH>', 'architecture').choices(['amd64', 'x86', 'arm64']).default('amd64'),
    )
    .addHelpText('after', rules)
    .addHelpText('after', examples('repair ./driver ./driver-repaired', 'repair driver.zip ./driver --json'))
    .action(
      async (
        path: string,
        folder: string,
        flags: CommonFlags & { arch: 'amd64' | 'x86' | 'arm64' },
        self: Command,
      ) => {
        rejectDash(self, path);
        const { repair } = await import('./run-repair');
        report(await repair(path, folder, flags.arch, flags.json === true, terminalFor(flags)));
      },
    );
}
