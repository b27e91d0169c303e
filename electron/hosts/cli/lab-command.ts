import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { examples, pathHelp, rejectDash, terminalFor } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, type CommonFlags } from './options';

const signRules = `
PACKAGE is never changed, and TARGET must be new or empty: it gets the signed copy,
the certificates, and a README.txt that tells how a test PC is set up. This is not a
release signature. The private key of a new certificate is forgotten, unless
--passphrase-file protects it in a PFX file; it is never written in plain text. The
status is 1 when an INF has errors, and then nothing is written.`;

interface MakeFlags extends CommonFlags {
  readonly from?: string;
  readonly publisher?: string;
  readonly machine: 'amd64' | 'x86' | 'arm64';
}

interface SignFlags extends CommonFlags {
  readonly pfx?: string;
  readonly newCertificate?: string;
  readonly passphraseFile?: string;
  readonly timestamp?: true;
  readonly os?: readonly string[];
  readonly pageHashes?: true;
  readonly sha1?: true;
}

/** `lab make|list|sign`: packages of every kind for trying things out, and test signatures for one's own. */
export function addLab(program: Command, report: Report): void {
  const lab = program
    .command('lab')
    .description('make sample packages of every kind, or test-sign a package');
  addMake(lab, report);
  addSign(lab, report);
  addCommonOptions(lab.command('list').description('the kinds of packages that the lab makes')).action(
    async (flags: CommonFlags) => {
      const { listKinds } = await import('./run-lab');
      report(listKinds(flags.json === true, terminalFor(flags)));
    },
  );
}

function addMake(lab: Command, report: Report): void {
  const command = lab
    .command('make')
    .description('make a package of a kind, with the certificates that a simulated PC needs for it')
    .argument('<KIND>', 'a kind of “lab list”, or all')
    .argument('<FOLDER>', 'a new or empty folder');
  addCommonOptions(command)
    .option('--from <PACKAGE>', `make it from this package (${pathHelp}), which is copied`)
    .option('--publisher <NAME>', 'common name of the signer')
    .addOption(
      new Option('--machine <ARCH>', 'architecture of the sample driver')
        .choices(['amd64', 'x86', 'arm64'])
        .default('amd64'),
    )
    .addHelpText(
      'after',
      examples(
        'lab make altered-inf ./altered',
        'lab make expired-timestamped ./old --from ./driver',
        'lab make all ./kinds',
      ),
    )
    .action(async (kind: string, folder: string, flags: MakeFlags, self: Command) => {
      rejectDash(self, folder);
      if (flags.from !== undefined) rejectDash(self, flags.from);
      const { makeKind } = await import('./run-lab');
      const options = {
        from: flags.from === undefined ? null : resolve(flags.from),
        publisher: flags.publisher ?? null,
        machine: flags.machine,
      };
      report(await makeKind(kind, resolve(folder), options, flags.json === true, terminalFor(flags)));
    });
}

function addSign(lab: Command, report: Report): void {
  const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());
  const command = lab
    .command('sign')
    .description('check a package, make its catalogs as inf2cat does, and test-sign a copy of it')
    .argument('<PACKAGE>', pathHelp)
    .argument('<TARGET>', 'a new or empty folder');
  addCommonOptions(command)
    .addOption(
      new Option('--pfx <FILE>', 'sign with the certificate of this PFX file').conflicts('newCertificate'),
    )
    .option('--new-certificate <NAME>', 'sign with a new test certificate of this name')
    .option('--passphrase-file <FILE>', 'file whose first line is the passphrase of the PFX file')
    .option('--timestamp', 'timestamp by the lab itself, which nobody trusts')
    .option('--no-timestamp', 'no timestamp (default)')
    .option('--os <LIST>', "systems in inf2cat's words, such as 10_X64,10_NI_X64", words)
    .option('--page-hashes', 'list the hash of each page of the drivers as well')
    .option('--sha1', 'SHA-1 throughout, for Windows that cannot read SHA-2')
    .addHelpText('after', signRules)
    .addHelpText(
      'after',
      examples(
        'lab sign ./driver ./signed --new-certificate "Contoso.com(Test)"',
        'lab sign ./driver ./signed --pfx test.pfx --passphrase-file pass.txt',
      ),
    )
    .action(async (path: string, target: string, flags: SignFlags, self: Command) => {
      rejectDash(self, path);
      rejectDash(self, target);
      if (flags.pfx === undefined && flags.newCertificate === undefined) {
        self.error('error: who signs? Give --pfx FILE or --new-certificate NAME.');
      }
      if (flags.pfx !== undefined && flags.passphraseFile === undefined) {
        self.error('error: a PFX file needs its passphrase: give --passphrase-file FILE.');
      }
      const { sign } = await import('./run-lab');
      report(
        await sign(
          resolve(path),
          resolve(target),
          signRequest(flags),
          flags.json === true,
          terminalFor(flags),
        ),
      );
    });
}

function signRequest(flags: SignFlags) {
  return {
    pfx: flags.pfx ?? null,
    name: flags.newCertificate ?? null,
    passphraseFile: flags.passphraseFile ?? null,
    os: flags.os ?? null,
    timestamp: flags.timestamp === true,
    pageHashes: flags.pageHashes === true,
    sha1: flags.sha1 === true,
  };
}
