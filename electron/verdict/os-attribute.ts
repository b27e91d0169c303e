import type { Catalog } from '../../shared/model/catalog';

/** `2:6.1`, `2:5.00`, `2:5.x`: platform 2 (NT), then major and minor version. */
const versionPattern = /^2:(\d{1,4})\.(\d{1,4}|x)$/i;

/**
 * Whether a catalog's OSAttr lets it vouch for drivers on a Windows version: some version it names is not newer.
 * A catalog without OSAttr, or with one nobody can read, is not limited.
 *
 * Source: catalog attribute OSAttr and SIGNATURE_OSATTRIBUTE_MISMATCH (setupapi.h); that older versions named by
 * a catalog stay good on newer Windows is how WHQL catalogs of XP and Vista install today. Whether today's
 * Windows enforces a mismatch is unconfirmed.
 */
export function osAttributeAllows(catalog: Catalog, major: number, minor: number): boolean {
  const versions = osVersions(catalog);
  if (versions.length === 0) return true;
  return versions.some(
    (version) => version.major < major || (version.major === major && version.minor <= minor),
  );
}

/** The Windows versions a catalog names, from its header and its members, without repetition. */
export function osVersions(catalog: Catalog): readonly { readonly major: number; readonly minor: number }[] {
  const texts = new Set<string>();
  for (const attribute of catalog.attributes) {
    if (attribute.name.toLowerCase() === 'osattr') texts.add(attribute.value);
  }
  for (const member of catalog.members) {
    if (member.osAttr !== null) texts.add(member.osAttr);
  }
  const found = new Map<string, { major: number; minor: number }>();
  for (const text of texts) {
    for (const part of text.split(',')) {
      const match = versionPattern.exec(part.trim());
      if (match === null) continue;
      const minor = match[2]?.toLowerCase() === 'x' ? 0 : Number(match[2]);
      found.set(part.trim(), { major: Number(match[1]), minor });
    }
  }
  return [...found.values()];
}
