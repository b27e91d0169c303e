import type { Command } from 'commander';
import { type CheckFormat, checkFormats } from './choices';
import { collect, readText } from './collect';
import { examples, pathHelp, rejectDash, terminalFor, wasGiven } from './command-support';
import type { Report } from './exit-status';
import {
  addFormatOptions,
  formatOf,
  type GridFlags,
  namedPcs,
  namesAll,
  repeatPcOptions,
  unnamedPc,
} from './grid-options';
import { addCommonOptions, addPcOptions } from './options';

type Flags = GridFlags & {
  readonly expect: readonly string[];
  readonly format?: CheckFormat;
  readonly out?: string;
};

const endings = { json: 'json', xml: 'junit', sarif: 'sarif' } as const;

const rules = `
An expectation is KEY=VALUE, or PC:KEY=VALUE, or PC:USER:KEY=VALUE, where PC and
USER may have * and ? as wildcards:
  category=…        windows-signing-authority, trusted-publisher, unknown-publisher,
                    untrusted-publisher, altered, unsigned
  outcome=…         silent, prompt, refused, error
  loads=…           yes, no: whether it runs once installed (once accepted, if asked)
  files=…           verified, altered, missing, unverified
  windows-update=…  eligible, not-eligible
  release-ready     no check of the release fails (as ready tells); =yes, =no
Without --windows and --pc, an expectation that names PCs is checked on those
Windows versions, any other on the newest. The status is 1 when one is not met.`;

/** `check PATH --expect RULE`: pass or fail for pipelines. */
export function addCheck(program: Command, report: Report): void {
  const command = program
    .command('check')
    .description('pass or fail for pipelines')
    .argument('<PATH>', pathHelp)
    .requiredOption('--expect <RULE>', 'what must hold; repeatable', collect(readText));
  addFormatOptions(repeatPcOptions(addPcOptions(addCommonOptions(command))), checkFormats)
    .addHelpText('after', rules)
    .addHelpText(
      'after',
      examples(
        'check driver.zip --expect category=windows-signing-authority --expect files=verified',
        'check driver.zip --expect "11-*:admin:outcome=silent" --expect "7:loads=yes"',
        'check driver.zip --windows all --expect outcome=silent --out results.xml',
      ),
    )
    .action(async (path: string, flags: Flags, self: Command) => {
      rejectDash(self, path);
      const { check } = await import('./run-check');
      const options = {
        rules: flags.expect,
        pcs: namedPcs(flags, wasGiven(self)),
        usual: unnamedPc(flags, wasGiven(self)),
        ...(flags.user === undefined ? {} : { user: flags.user }),
        ...(namesAll(flags) ? { leaveOutImpossible: true } : {}),
      };
      const format = formatOf<CheckFormat>(flags, endings, 'text', 'json');
      report(await check(path, options, { format, out: flags.out }, terminalFor(flags)));
    });
}
