import { type Command, Option } from 'commander';
import { windowsVersions } from '../../../shared/windows/versions';
import type { PcOptions } from '../../app';
import { collect, readText, readWindows } from './collect';
import { type PcCommandFlags, pcOptions } from './options';

/** What commander makes of the PC options where several PCs may be named. */
export type GridFlags = Omit<PcCommandFlags, 'windows' | 'pc'> & {
  readonly windows?: readonly string[];
  readonly pc?: readonly string[];
};

/** Makes `--windows` and `--pc` of a command that has the PC options repeatable. */
export function repeatPcOptions(command: Command): Command {
  for (const option of command.options) {
    if (option.long === '--windows') {
      option.argParser(readVersions);
      option.description = 'Windows version, such as 7, or several (7,11-24h2), or all; repeatable';
    }
    if (option.long === '--pc') {
      option.argParser(collect(readText));
      option.description = 'a saved PC; repeatable';
    }
  }
  return command;
}

const readVersion = collect(readWindows('all'));

/** Versions with commas between them, behind those that earlier options gave. */
const readVersions = (value: string, before?: readonly string[]): readonly string[] =>
  value.split(',').reduce<readonly string[]>((list, id) => readVersion(id.trim(), list), before ?? []);

/** The PCs that were named, saved ones first; `null` when none was. `all` stands for the whole Windows table. */
export function namedPcs(flags: GridFlags, given: (name: string) => boolean): readonly PcOptions[] | null {
  const { windows, pc, ...rest } = flags;
  if (windows === undefined && pc === undefined) return null;
  return [
    ...(pc ?? []).map((name) => pcOptions({ ...rest, pc: name }, given)),
    ...[...new Set((windows ?? []).flatMap(versionsOf))].map((id) =>
      pcOptions({ ...rest, windows: id }, given),
    ),
  ];
}

/** The PC options without any PC: for a PC of the newest Windows. */
export function unnamedPc(
  { windows: _, pc: __, ...rest }: GridFlags,
  given: (name: string) => boolean,
): PcOptions {
  return pcOptions(rest, given);
}

/** Every release of the table. */
export function everyWindows(flags: GridFlags, given: (name: string) => boolean): readonly PcOptions[] {
  const usual = unnamedPc(flags, given);
  return windowsVersions.map((row) => ({ ...usual, windows: row.id }));
}

/** A list that was meant to be whole leaves out what cannot be; what a person named is refused instead. */
export function namesAll(flags: GridFlags): boolean {
  return flags.windows?.includes('all') ?? false;
}

function versionsOf(id: string): readonly string[] {
  return id === 'all' ? windowsVersions.map((row) => row.id) : [id];
}

/** `--format` with these choices, and `--out`. */
export function addFormatOptions(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <FORMAT>', 'how to write it (default: text)').choices(formats))
    .option('--out <FILE>', 'write it to this file');
}

/** The format that was asked for by `--format`, `--json` or the file's ending. */
export function formatOf<F extends string>(
  flags: { readonly json?: true; readonly format?: F; readonly out?: string },
  endings: Readonly<Record<string, F>>,
  usual: F,
  json: F,
): F {
  if (flags.format !== undefined) return flags.format;
  if (flags.json) return json;
  const ending = /\.([a-z0-9]+)$/i.exec(flags.out ?? '')?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? usual) : usual;
}
