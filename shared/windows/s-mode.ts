import type { PackageFacts } from '../model/package';
import { baseName } from './path';

/** A requirement of S mode beyond the signature. */
export interface SModeRule {
  /** What breaks it, as the end of a sentence about the package; `null` when nothing that can be seen does. */
  readonly broken: (facts: PackageFacts) => string | null;
  /** Breaking it shows in the package; else it can only be suspected, and staging goes on. */
  readonly certain: boolean;
  readonly source: string;
}

const source = 'Windows10SDriverRequirements';

/** Inbox programs that S mode does not run. */
export const blockedInbox: ReadonlySet<string> = new Set([
  'bash.exe',
  'cdb.exe',
  'cmd.exe',
  'cscript.exe',
  'csi.exe',
  'dnx.exe',
  'fsi.exe',
  'hh.exe',
  'infdefaultinstall.exe',
  'kd.exe',
  'lxssmanager.exe',
  'msbuild.exe',
  'mshta.exe',
  'ntsd.exe',
  'powershell.exe',
  'powershell_ise.exe',
  'rcsi.exe',
  'reg.exe',
  'regedit.exe',
  'regedt32.exe',
  'regini.exe',
  'syskey.exe',
  'wbemtest.exe',
  'windbg.exe',
  'wmic.exe',
  'wscript.exe',
  'wsl.exe',
]);

const fileName = (path: string): string => baseName(path.replaceAll('/', '\\'));
const listed = (names: readonly string[]): string | null =>
  names.length === 0 ? null : [...new Set(names)].slice(0, 5).join(', ');

/** What S mode asks of a package whose signature it accepts, in the order of the page. */
export const sModeRules: readonly SModeRule[] = [
  {
    broken: ({ files }) => {
      const packed = files.filter(({ role, present, path }) => {
        return role === 'payload' && present && /\.(?:exe|zip|msi|cab)$/i.test(path);
      });
      const names = listed(packed.map(({ path }) => path));
      return names === null ? null : `holds ${names}, which must not unpack unsigned code`;
    },
    certain: false,
    source,
  },
  {
    broken: ({ inf }) => {
      const names = listed(inf.coInstallers);
      return names === null ? null : `runs the co-installer ${names}, and only INF directives may install`;
    },
    certain: true,
    source,
  },
  {
    broken: ({ inf }) => {
      const called = inf.services.map(({ binary }) => fileName(binary ?? ''));
      const names = listed(called.filter((name) => blockedInbox.has(name.toLowerCase())));
      return names === null ? null : `starts ${names}, which S mode does not run`;
    },
    certain: true,
    source,
  },
];

/** What keeps a package out of S mode (`certain`), or may do so (not `certain`): ends of sentences about the package. */
export function sModeFaults(facts: PackageFacts, certain: boolean): readonly string[] {
  return sModeRules.flatMap((rule) => {
    const found = rule.certain === certain ? rule.broken(facts) : null;
    return found === null ? [] : [found];
  });
}
