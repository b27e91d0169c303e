import type { Architecture } from '../../shared/model/inf';
import type { Decoration } from '../../shared/windows/decoration';
import type { InfView } from './view';

export { type Decoration, fitsArchitecture, parseDecoration } from '../../shared/windows/decoration';

/** Fits every Windows since Vista of its architecture, so that no undecorated section is reached there. */
export function fitsEveryVersion(decoration: Decoration): boolean {
  const { major, minor, product, suite, build } = decoration;
  return product === null && suite === null && build === null && (major ?? 0) * 100 + (minor ?? 0) <= 600;
}

/**
 * The endings in the order in which Windows tries them for DDInstall, DefaultInstall and ClassInstall32 sections
 * on a machine of the first platform. Further platforms follow only where nothing is meant for the machine and
 * what is meant for another one is shown instead.
 */
export function installDecorations(platforms: readonly Architecture[]): readonly string[] {
  return [...platforms.map((platform) => `.nt${platform}`), '.nt', ''];
}

/**
 * The section that Windows picks for a name: `S.nt<arch>`, else `S.nt`, else `S`; `null` when there is none.
 * Sources: WDD inf-ddinstall-section, creating-inf-files-for-multiple-platforms-and-operating-systems.
 */
export function resolveInstallSection(
  view: InfView,
  name: string,
  platforms: readonly Architecture[],
): string | null {
  if (name === '') return null;
  for (const ending of installDecorations(platforms)) {
    const section = view.section(name + ending);
    if (section !== null) return section.name;
  }
  return null;
}
