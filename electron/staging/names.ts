import { createHash } from 'node:crypto';
import type { Architecture } from '../../shared/model/inf';
import type { PackageFacts } from '../../shared/model/package';
import type { StagedPackage, WindowsProfile } from '../../shared/model/pc';
import { baseName } from '../../shared/windows/path';

const digestsOf = (facts: PackageFacts, role: 'inf' | 'catalog'): readonly string[] =>
  facts.files
    .filter((file) => file.role === role)
    .flatMap((file) => Object.entries(file.hash?.digests ?? {}).map(([name, value]) => `${name}=${value}`))
    .sort();

/**
 * The folder of a package in the driver store: INF name, architecture, on Windows 7 and before the locale
 * `neutral`, and 16 hex digits of the content. Windows' own hash is not documented: here it is the start of
 * SHA-256 over the digests of INF and catalog, so that the same package always lands in the same folder.
 *
 * Source: folder names in real logs of Windows 7 to 11; the algorithm is unconfirmed.
 */
export function repositoryFolder(
  facts: PackageFacts,
  windows: Pick<WindowsProfile, 'logFamily'>,
  architecture: Architecture,
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([digestsOf(facts, 'inf'), digestsOf(facts, 'catalog'), catalogIdentity(facts)]));
  const inf = baseName(facts.inf.path.replaceAll('/', '\\')).toLowerCase();
  const locale = windows.logFamily === '7' ? '_neutral' : '';
  return `${inf}_${architecture}${locale}_${hash.digest('hex').slice(0, 16)}`;
}

/** A catalog file has no digest of its own among the facts: its list and its signer stand for it. */
function catalogIdentity(facts: PackageFacts): readonly unknown[] {
  const { catalog } = facts;
  if (catalog === null) return [];
  const members = catalog.catalog?.members.map((member) => member.tag) ?? [];
  return [catalog.size, catalog.catalog?.listIdentifier, members, catalog.signature?.signer?.thumbprint];
}

/**
 * The name that the INF gets in `C:\Windows\INF`: the one it has already when the same package is in the
 * store, else the lowest free `oemN.inf`. "Lowest free" is unconfirmed.
 */
export function publishedName(staged: readonly StagedPackage[], folder: string): string {
  const known = staged.find((entry) => entry.repositoryFolder.toLowerCase() === folder.toLowerCase());
  if (known !== undefined) return known.publishedName;
  const taken = new Set(staged.map((entry) => entry.publishedName.toLowerCase()));
  let number = 0;
  while (taken.has(`oem${number}.inf`)) number += 1;
  return `oem${number}.inf`;
}

/** Characters that no Windows file name may have. Source: Naming Files, Paths, and Namespaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among the forbidden ones.
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/g;

/** A Windows folder that stands for a dropped source: `C:\Packages\` and its name without a known ending. */
export function sourceFolderFor(sourceName: string): string {
  const plain = sourceName
    .replace(/\.(zip|cab|7z|inf)$/i, '')
    .replace(forbidden, '_')
    .slice(0, 100);
  const name = plain.replace(/[ .]+$/, '');
  return `C:\\Packages\\${name === '' ? 'Package' : name}`;
}
