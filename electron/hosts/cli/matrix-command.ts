import type { Command } from 'commander';
import { type MatrixFormat, matrixFormats } from './choices';
import { examples, pathHelp, rejectDash, terminalFor, wasGiven } from './command-support';
import type { Report } from './exit-status';
import {
  addFormatOptions,
  everyWindows,
  formatOf,
  type GridFlags,
  namedPcs,
  namesAll,
  repeatPcOptions,
} from './grid-options';
import { addCommonOptions, addPcOptions } from './options';

type Flags = GridFlags & { readonly format?: MatrixFormat; readonly out?: string };

const endings = { json: 'json', csv: 'csv', html: 'html', htm: 'html' } as const;

/** `matrix PATH`: the same package against many PCs. */
export function addMatrix(program: Command, report: Report): void {
  const command = program
    .command('matrix')
    .description('the same package against many PCs (default: every Windows, both users)')
    .argument('<PATH>', pathHelp);
  addFormatOptions(repeatPcOptions(addPcOptions(addCommonOptions(command))), matrixFormats)
    .addHelpText(
      'after',
      examples(
        'matrix driver.zip',
        'matrix driver.zip --windows 7 --windows 11-24h2 --user admin',
        'matrix driver.zip --pc "Win 7 lab" --pc win11-25h2 --out report.html',
        'matrix driver.zip --windows all --trust signer.cer --format csv',
      ),
    )
    .action(async (path: string, flags: Flags, self: Command) => {
      rejectDash(self, path);
      const { matrix } = await import('./run-matrix');
      const named = namedPcs(flags, wasGiven(self));
      const options = {
        pcs: named ?? everyWindows(flags, wasGiven(self)),
        users: flags.user === undefined ? (['admin', 'standard'] as const) : [flags.user],
        leaveOutImpossible: named === null || namesAll(flags),
      };
      const format = formatOf<MatrixFormat>(flags, endings, 'text', 'json');
      report(await matrix(path, options, { format, out: flags.out }, terminalFor(flags)));
    });
}
