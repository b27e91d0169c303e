import type { Catalog, CatalogMember } from '../../shared/model/catalog';
import type { DigestAlgorithm } from '../../shared/model/signature';

/** Looks a catalog's members up by what they vouch for. Every look-up takes constant time. */
export interface CatalogIndex {
  /** Whether the catalog vouches for this hash. Hex in either case. */
  has(algorithm: DigestAlgorithm, hex: string): boolean;
  /** The first member that vouches for the hash. */
  find(algorithm: DigestAlgorithm, hex: string): CatalogMember | null;
  /** Members whose `File` attribute, or whose tag, is this name; case does not count, nor does a folder before it. */
  findByFileName(name: string): readonly CatalogMember[];
  /** Digests that occur, so that no other ones need to be computed. */
  readonly algorithms: readonly DigestAlgorithm[];
}

/** Builds the index of a catalog, once for all of its package's files. */
export function catalogIndex(catalog: Catalog): CatalogIndex {
  const byDigest = new Map<DigestAlgorithm, Map<string, CatalogMember>>();
  let byName: ReadonlyMap<string, readonly CatalogMember[]> | null = null;

  for (const member of catalog.members) {
    for (const { algorithm, value } of member.digests) {
      const known = byDigest.get(algorithm);
      if (known === undefined) byDigest.set(algorithm, new Map([[value, member]]));
      else if (!known.has(value)) known.set(value, member);
    }
  }

  const find = (algorithm: DigestAlgorithm, hex: string) =>
    byDigest.get(algorithm)?.get(hex.toUpperCase()) ?? null;
  return {
    has: (algorithm, hex) => find(algorithm, hex) !== null,
    find,
    findByFileName(name) {
      // Names are asked for only when a file was altered.
      byName ??= membersByName(catalog);
      return byName.get(nameKey(name)) ?? [];
    },
    algorithms: [...byDigest.keys()],
  };
}

function membersByName(catalog: Catalog): ReadonlyMap<string, readonly CatalogMember[]> {
  const byName = new Map<string, CatalogMember[]>();
  for (const member of catalog.members) {
    const tagIsName = !member.digests.some(({ value }) => value === member.tag);
    const name = member.file ?? (tagIsName ? member.tag : null);
    if (name === null) continue;
    const key = nameKey(name);
    const sameName = byName.get(key);
    if (sameName) sameName.push(member);
    else byName.set(key, [member]);
  }
  return byName;
}

const nameKey = (name: string): string => {
  const lastSlash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  return name.slice(lastSlash + 1).toLowerCase();
};
