import type { StagedPackage } from '../../shared/model/pc';

/**
 * The list after a package is added. The same package (its repository folder says so) is replaced in place and
 * keeps its published name; a name that another package has taken since moves to the lowest free `oemN.inf`.
 */
export function withPackage(
  packages: readonly StagedPackage[],
  entry: StagedPackage,
): { readonly packages: readonly StagedPackage[]; readonly entry: StagedPackage } {
  const same = (one: StagedPackage): boolean =>
    one.repositoryFolder.toLowerCase() === entry.repositoryFolder.toLowerCase();
  const others = packages.filter((one) => !same(one));
  const taken = new Set(others.map((one) => one.publishedName.toLowerCase()));
  let publishedName = packages.find(same)?.publishedName ?? entry.publishedName;
  for (let number = 0; taken.has(publishedName.toLowerCase()); number += 1)
    publishedName = `oem${number}.inf`;
  const added = { ...entry, publishedName };
  const replaced = packages.some(same);
  return {
    packages: replaced ? packages.map((one) => (same(one) ? added : one)) : [...packages, added],
    entry: added,
  };
}
