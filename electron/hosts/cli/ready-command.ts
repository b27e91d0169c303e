import { type Command, Option } from 'commander';
import { audiences, distributions } from '../../../shared/model/choices';
import type { Audience, Distribution } from '../../../shared/model/readiness';
import { type ReadyFormat, readyFormats } from './choices';
import { readPath } from './collect';
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
  readonly audience?: Audience;
  readonly distribution?: Distribution;
  readonly previous?: string;
  readonly format?: ReadyFormat;
  readonly out?: string;
};

const endings = { json: 'json', html: 'html', htm: 'html' } as const;

/** The Windows for which a release is checked when nobody names any: those that people run. */
const usualWindows = ['10-22h2', '11-23h2', '11-24h2', '11-25h2'];

/** `ready PATH`: the release checklist. */
export function addReady(program: Command, report: Report): void {
  const command = program
    .command('ready')
    .description('is it ready for release: checklist, signature advice, certificates, process')
    .argument('<PATH>', pathHelp)
    .addOption(new Option('--audience <WHO>', 'whom it is for (default: public)').choices(audiences))
    .addOption(
      new Option('--distribution <HOW>', 'how it reaches them (default: download)').choices(distributions),
    )
    .option('--previous <PATH>', 'the release before, to compare with', readPath);
  addFormatOptions(repeatPcOptions(addPcOptions(addCommonOptions(command))), readyFormats)
    .addHelpText('after', '\nThe status is 1 when a check fails.')
    .addHelpText(
      'after',
      examples(
        'ready driver.zip',
        'ready driver.zip --windows 7,11-24h2 --distribution windows-update',
        'ready driver.zip --previous driver-1.0.zip --out readiness.html',
      ),
    )
    .action(async (path: string, flags: Flags, self: Command) => {
      rejectDash(self, path);
      const { ready } = await import('./run-ready');
      const given = wasGiven(self);
      const { previous } = flags;
      const usual = usualWindows.map((windows) => ({ ...unnamedPc(flags, given), windows }));
      const named = namedPcs(flags, given);
      const options = {
        pcs: named ?? usual,
        leaveOutImpossible: named === null || namesAll(flags),
        asked: {
          audience: flags.audience ?? null,
          distribution: flags.distribution ?? null,
          kernelMode: null,
        },
        ...(previous === undefined ? {} : { previous }),
      };
      const format = formatOf<ReadyFormat>(flags, endings, 'text', 'json');
      report(await ready(path, options, { format, out: flags.out }, terminalFor(flags)));
    });
}
