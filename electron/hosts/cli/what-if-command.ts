import { type Command, Option } from 'commander';
import { collect, readText } from './collect';
import { examples, pathHelp, rejectDash, terminalFor, wasGiven } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, addPcOptions, type PcCommandFlags, pcOptions } from './options';

interface Flags extends PcCommandFlags {
  readonly change: readonly string[];
  readonly answer: 'yes' | 'no';
}

const changes = `
A change is one of:
  publisher-trusted, publisher-distrusted, root-imported, timestamp-added,
  whql-signed, attested, files-as-signed, standard-user, secure-boot-off,
  memory-integrity, test-signing, windows=VERSION, clock=DAY`;

/** `what-if PATH --change X`: today beside the same with something otherwise. */
export function addWhatIf(program: Command, report: Report): void {
  const command = program
    .command('what-if')
    .description('what would differ if something were otherwise')
    .argument('<PATH>', pathHelp)
    .requiredOption('--change <CHANGE>', 'what to change; repeatable', collect(readText))
    .addOption(new Option('--answer <ANSWER>', 'answer to prompts').choices(['yes', 'no']).default('yes'));
  addPcOptions(addCommonOptions(command))
    .addHelpText('after', changes)
    .addHelpText(
      'after',
      examples(
        'what-if driver.zip --change publisher-trusted',
        'what-if driver.zip --windows 7 --change windows=11-24h2 --change standard-user --json',
      ),
    )
    .action(async (path: string, flags: Flags, self: Command) => {
      rejectDash(self, path);
      const { runWhatIf } = await import('./run-what-if');
      const { change, answer } = flags;
      const options = { ...pcOptions(flags, wasGiven(self)), answer };
      report(await runWhatIf(path, options, change, flags.json === true, terminalFor(flags)));
    });
}
