import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Shard } from '../../app';
import { readPath } from './collect';
import { examples, pathHelp, rejectDash, terminalFor, wasGiven } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, addPcOptions, type PcCommandFlags, pcOptions } from './options';

interface BatchFlags {
  readonly each?: true;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly resume?: string;
  readonly watch?: true;
}

const rules = `
With --each a folder with an .inf at its top is one package with all that lies
in it, and so is an archive; any other folder is looked through, links to
folders apart. Each package is a line, in the order of the paths: with --json
its document, or what went wrong where it could not be inspected. --jobs,
--shard and --resume say --each.
--resume writes that JSON to FILE. After an interruption the same command goes
on where it ended: what is as it was, with the same PC and version, is not read
again. --watch inspects again what changes, once it stands still, until Ctrl+C.`;

/** `inspect PATH…`: one package, or folders of thousands. */
export function addInspect(program: Command, report: Report): void {
  const command = program
    .command('inspect')
    .description('what is in the package, how it is signed, which category')
    .argument('<PATH...>', pathHelp);
  addCommonOptions(command)
    .optionsGroup('Many packages:')
    .option('--each', 'take each package beneath PATH by itself')
    .option('--jobs <N>', 'packages at a time, in threads (default: one per core)', readJobs)
    .option('--shard <I/N>', 'only part I of N: a package is always in the same part', readShard)
    .option('--resume <FILE>', 'write to FILE, and go on with what an earlier run wrote', readPath)
    .option('--watch', 'inspect again what changes');
  addPcOptions(command)
    .addHelpText('after', rules)
    .addHelpText(
      'after',
      examples(
        'inspect ./driver',
        'inspect --each --json ./drivers > drivers.ndjson',
        'inspect --resume part2.ndjson --shard 2/8 /mnt/drivers',
        'inspect --watch ./driver --windows 11-24h2',
      ),
    )
    .action(async (paths: string[], flags: PcCommandFlags & BatchFlags, self: Command) => {
      for (const path of paths) rejectDash(self, path);
      const { jobs, shard, resume, watch } = flags;
      if (watch && resume !== undefined) self.error('error: --watch and --resume exclude each other.');
      const [pc, json] = [pcOptions(flags, wasGiven(self)), flags.json === true];
      const each = flags.each === true || jobs !== undefined || shard !== undefined || resume !== undefined;
      if (!each && !watch) {
        const { inspect } = await import('./inspect-command');
        return report(await inspect(paths, pc, json, terminalFor(flags)));
      }
      const { inspectBatch } = await import('./run-batch');
      const roots = paths.map((path) => resolve(path));
      const batch = { each, json, watch: watch === true, jobs, shard, resume };
      report(await inspectBatch(roots, pc, batch, terminalFor(flags)));
    });
}

function readJobs(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= 256) return jobs;
  throw new InvalidArgumentError('Write a number from 1 to 256.');
}

function readShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new InvalidArgumentError('Write the part and how many there are, such as 2/8.');
}
