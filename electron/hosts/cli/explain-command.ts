import { extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReportFormat } from '../../../shared/model/support';
import { version } from '../common/version';
import { examples, rejectDash, terminalFor } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, type CommonFlags } from './options';

interface ExplainFlags extends CommonFlags {
  readonly failOn?: 'refusal' | 'error';
  readonly section?: number;
  readonly all?: true;
  /** Unless given, a report is redacted and what is printed is not. */
  readonly redact?: boolean;
  readonly member?: string;
  readonly report?: ReportFile;
}

/** Where a report goes, and what it is written as. */
export interface ReportFile {
  readonly path: string;
  readonly format: ReportFormat;
}

const rules = `
LOG is a setupapi.dev.log, setupapi.app.log or another log of SetupAPI, the setupapi.log
of Windows XP, or a folder, .zip, .cab or .7z with such logs. Failed sections are shown,
the latest first; --json prints all sections.`;

/** `explain LOG...`: what real logs tell, why, and what to do about it. */
export function addExplain(program: Command, report: Report): void {
  const command = program
    .command('explain')
    .description('read a real setupapi.dev.log: what was refused, why, what to do')
    .argument('<LOG...>', 'a log, or a folder, .zip, .cab or .7z with logs');
  addCommonOptions(command)
    .option('--all', 'show every section, not only those that failed')
    .option('--section <NUMBER>', 'show this section only, counted from 1', readNumber)
    .option('--member <PATH>', 'the log to read of a folder or an archive (default: the likeliest)')
    .option('--redact', 'take out user, computer and network names and serial numbers')
    .option('--no-redact', 'keep them, in a report as well')
    .option('--report <FILE>', 'write a report without them: .html, .pdf, .md or .json', readReportFile)
    .addOption(
      new Option('--fail-on <WHAT>', 'end with status 1 when a log has a refusal, or any error').choices([
        'refusal',
        'error',
      ]),
    )
    .addHelpText('after', rules)
    .addHelpText(
      'after',
      examples(
        'explain setupapi.dev.log',
        'explain setupapi.dev.log --section 12 --report for-vendor.html',
        'explain logs/*.log --json --fail-on refusal',
      ),
    )
    .action(async (paths: string[], flags: ExplainFlags, self: Command) => {
      for (const path of paths) rejectDash(self, path);
      const { section, all, report: file, member } = flags;
      if (section !== undefined && all) self.error('error: --section and --all exclude each other.');
      if (paths.length > 1 && (section ?? file ?? member) !== undefined) {
        self.error('error: --section, --member and --report take one LOG.');
      }
      const { explain } = await import('./run-explain');
      const json = flags.json === true;
      const request = {
        which: section ?? (all || json ? ('all' as const) : ('failed' as const)),
        redact: flags.redact === true,
        ...(member === undefined ? {} : { member }),
        ...(file === undefined
          ? {}
          : { report: { format: file.format, version, redact: flags.redact !== false } }),
      };
      const output = { json, failOn: flags.failOn ?? null, reportPath: file?.path };
      report(await explain(paths, request, output, terminalFor(flags)));
    });
}

function readNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('Write the number of a section, counted from 1.');
}

const formats: Readonly<Record<string, ReportFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.md': 'markdown',
  '.json': 'json',
};

function readReportFile(path: string): ReportFile {
  const format = formats[extname(path).toLowerCase()];
  if (format === undefined)
    throw new InvalidArgumentError('Name a file that ends in .html, .pdf, .md or .json.');
  return { path, format };
}
