import { type Command, Option } from 'commander';
import { readWindows } from './collect';
import { examples, terminalFor } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, type CommonFlags } from './options';
import { addDriverCommands } from './pc-driver-command';
import { addSwitchOptions, type SwitchFlags, switchChanges } from './switch-options';

type SetFlags = CommonFlags & SwitchFlags & { readonly user?: 'admin' | 'standard' };
type CreateFlags = SetFlags & { readonly windows: string; readonly arch?: 'amd64' | 'x86' | 'arm64' };

const userOption = () => new Option('--user <USER>', 'who installs').choices(['admin', 'standard']);

const pcHelp = 'identifier, name or folder of a saved PC';

/** `pc …`: the saved PCs that the app and the command line share. */
export function addPc(program: Command, report: Report): void {
  const group = program
    .command('pc')
    .description('the saved PCs')
    .addHelpText(
      'after',
      examples(
        'pc list',
        'pc create "Win 7 lab" --windows 7 --arch x86',
        'pc set win11-25h2 --no-secure-boot --test-signing --deny-class Net',
        'pc export "Win 7 lab" --out lab.zip',
        'pc import lab.zip',
        'pc export-driver win7 oem0.inf ./driver',
        'pc delete win-7-lab',
      ),
    );
  const sub = (usage: string, description: string): Command =>
    addCommonOptions(group.command(usage)).description(description);

  sub('list', 'every saved PC, and what lies in the trash').action(async (flags: CommonFlags) => {
    const { listPcs } = await import('./run-pc');
    report(await listPcs(flags.json === true, terminalFor(flags)));
  });

  addSwitchOptions(
    sub('create', 'create a PC from a Windows version')
      .argument('[NAME]', 'its name (default: the name of the Windows)')
      .requiredOption('--windows <VERSION>', 'Windows version, such as 7, 10-22h2 or 11-24h2', readWindows())
      .addOption(new Option('--arch <ARCH>', 'architecture').choices(['amd64', 'x86', 'arm64']))
      .addOption(userOption()),
  ).action(async (name: string | undefined, flags: CreateFlags) => {
    const { createPc } = await import('./run-pc');
    const given = {
      windows: flags.windows,
      ...(name === undefined ? {} : { name }),
      ...(flags.arch === undefined ? {} : { architecture: flags.arch }),
      ...(flags.user === undefined ? {} : { user: flags.user }),
    };
    report(await createPc(given, switchChanges(flags), flags.json === true, terminalFor(flags)));
  });

  addSwitchOptions(
    sub('set', 'change what a PC is; what is not named stays, and a list that is named is replaced')
      .argument('<PC>', pcHelp)
      .addOption(userOption()),
  ).action(async (name: string, flags: SetFlags, self: Command) => {
    const switches = switchChanges(flags);
    if (flags.user === undefined && Object.keys(switches).length === 0) {
      self.error('error: nothing is to be changed; name at least one option.');
    }
    const { setPc } = await import('./run-pc');
    report(await setPc(name, flags.user, switches, flags.json === true, terminalFor(flags)));
  });

  sub('show', 'what a PC is and what is on it')
    .argument('<PC>', pcHelp)
    .action(async (name: string, flags: CommonFlags) => {
      const { showPc } = await import('./run-pc');
      report(await showPc(name, flags.json === true, terminalFor(flags)));
    });

  const change = (verb: 'duplicate' | 'rename', description: string, optional: boolean): void => {
    sub(verb, description)
      .argument('<PC>', pcHelp)
      .argument(optional ? '[NAME]' : '<NAME>', 'its new name')
      .action(async (name: string, newName: string | undefined, flags: CommonFlags) => {
        const { changePc } = await import('./run-pc');
        report(await changePc(verb, name, newName, flags.json === true, terminalFor(flags)));
      });
  };
  change('duplicate', 'copy a PC with everything on it', true);
  change('rename', 'give a PC another name', false);

  const discard = (verb: 'reset' | 'delete', description: string): void => {
    sub(verb, description)
      .argument('<PC>', pcHelp)
      .action(async (name: string, flags: CommonFlags) => {
        const { discardPc } = await import('./run-pc');
        report(await discardPc(verb, name, flags.json === true, terminalFor(flags)));
      });
  };
  discard('reset', 'empty its stores, its driver store and its log; can be undone');
  discard('delete', 'move it to the trash; can be undone');

  sub('restore', 'undo a delete or a reset')
    .argument('<TRASH-ID>', 'as delete, reset and list tell it')
    .action(async (trashId: string, flags: CommonFlags) => {
      const { restorePc } = await import('./run-pc');
      report(await restorePc(trashId, flags.json === true, terminalFor(flags)));
    });

  sub('export', 'write a PC into one file')
    .argument('<PC>', pcHelp)
    .option('--out <FILE>', 'the file (default: the identifier and .zip, in this folder)')
    .action(async (name: string, flags: CommonFlags & { readonly out?: string }) => {
      const { exportPc } = await import('./run-pc');
      report(await exportPc(name, flags.out, terminalFor(flags)));
    });

  sub('import', 'make new PCs of exported files')
    .argument('<FILE...>', 'files that export wrote, or ZIPs of PC folders')
    .action(async (files: readonly string[], flags: CommonFlags) => {
      const { importPcs } = await import('./run-pc');
      report(await importPcs(files, flags.json === true, terminalFor(flags)));
    });

  sub('link', "let a PC's folder that lies elsewhere, such as on a share, appear among the PCs")
    .argument('<FOLDER>', 'the folder of a PC; nothing is copied')
    .action(async (folder: string, flags: CommonFlags) => {
      const { linkPc } = await import('./run-pc');
      report(await linkPc(folder, flags.json === true, terminalFor(flags)));
    });

  addDriverCommands(sub, pcHelp, report);
}
