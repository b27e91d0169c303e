import { type Command, Option } from 'commander';
import { type ChangeableStore, changeableStores, type ExportFormat, exportFormats } from './choices';
import { examples, terminalFor } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, type CommonFlags } from './options';

interface TrustFlags extends CommonFlags {
  readonly pc: string;
  readonly store: ChangeableStore;
}

const stores = '--store <STORE>';
const storesHelp = 'trusted (publishers), disallowed (untrusted) or root (authorities)';

/** `trust …`: the certificate stores of a saved PC. */
export function addTrust(program: Command, report: Report): void {
  const group = program
    .command('trust')
    .description('the certificate stores of a saved PC')
    .addHelpText(
      'after',
      examples(
        'trust list --pc win10-22h2',
        'trust add driver.cat --pc win10-22h2 --store trusted',
        'trust import company.sst roots.p7b --pc win10-22h2 --store root',
        'trust export --pc win10-22h2 --store trusted --out publishers.p7b',
        'trust remove 0123456789ABCDEF0123456789ABCDEF01234567 --pc win10-22h2 --store trusted',
      ),
    );
  const sub = (verb: string, description: string): Command =>
    addCommonOptions(group.command(verb))
      .description(description)
      .requiredOption('--pc <PC>', 'identifier, name or folder of a saved PC');
  const ofStore = (verb: string, description: string): Command =>
    sub(verb, description).addOption(
      new Option(stores, storesHelp).choices(changeableStores).makeOptionMandatory(),
    );

  sub('list', 'the certificates in its stores')
    .addOption(new Option(stores, `${storesHelp} (default: all)`).choices(changeableStores))
    .action(async (flags: Omit<TrustFlags, 'store'> & { readonly store?: ChangeableStore }) => {
      const { listTrust } = await import('./run-trust');
      report(await listTrust(flags.pc, flags.store ?? null, flags.json === true, terminalFor(flags)));
    });

  const add = (verb: 'add' | 'import', description: string, files: string): void => {
    ofStore(verb, description)
      .argument('<FILE...>', files)
      .action(async (paths: readonly string[], flags: TrustFlags) => {
        const { addTrusted } = await import('./run-trust');
        report(await addTrusted(flags.pc, flags.store, paths, flags.json === true, terminalFor(flags)));
      });
  };
  add(
    'add',
    'put certificates into a store',
    'DER or PEM; a signed .cat, .sys, .exe or .dll stands for its signer',
  );
  add('import', 'put everything that files hold into a store', 'DER, PEM, P7B, SPC or SST');

  ofStore('remove', 'take certificates out of a store')
    .argument('<THUMBPRINT...>', 'SHA-1 thumbprints, as list shows them')
    .action(async (thumbprints: readonly string[], flags: TrustFlags) => {
      const { removeTrusted } = await import('./run-trust');
      report(
        await removeTrusted(flags.pc, flags.store, thumbprints, flags.json === true, terminalFor(flags)),
      );
    });

  ofStore('export', 'write certificates of a store into a file')
    .argument('[THUMBPRINT...]', 'which (default: all in the store)')
    .addOption(
      new Option('--format <FORMAT>', "how to write it (default: by the file's ending)").choices(
        exportFormats,
      ),
    )
    .requiredOption('--out <FILE>', 'the file, such as publishers.p7b')
    .action(
      async (
        thumbprints: readonly string[],
        flags: TrustFlags & { readonly out: string; readonly format?: ExportFormat },
      ) => {
        const { exportTrusted } = await import('./run-trust');
        const { pc, store, out, format } = flags;
        report(await exportTrusted({ pc, store, thumbprints, out, format }, terminalFor(flags)));
      },
    );
}
