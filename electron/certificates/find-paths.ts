import type { Certificate, CertificatePath } from '../../shared/model/certificate';
import { checkLink, isLinkKnown } from './link-signature';
import { partsOf } from './parts';

/** Real chains have up to five certificates. */
const MAX_DEPTH = 10;
const MAX_PATHS = 64;
/** Signatures that are computed for one call, and steps that are taken: bounds for pools made to be slow. */
const MAX_SIGNATURES = 256;
const MAX_STEPS = 4096;

interface Search {
  readonly bySubject: ReadonlyMap<string, readonly Certificate[]>;
  readonly paths: CertificatePath[];
  signatures: number;
  steps: number;
}

/**
 * Every path from `leaf` towards a root that the pool allows, best first: complete ones before partial ones, then
 * shorter before longer, then those that last longer. Issuers are found by name, byte for byte; a matching key
 * identifier only says which to try first, the signature decides. Cross-certificates give further paths. The
 * order of the pool and repetitions in it make no difference. There is always at least one path; with no issuer
 * it is the leaf alone, `partial`.
 *
 * A self-issued certificate ends a path when its own key signed it, or when that cannot be told because its
 * digest is not supported (MD2 roots of the 1990s): trust in a root comes from a store, not from its signature.
 * Rules: RFC 5280 section 6.1 for names and signatures; RFC 4158 section 3.5 for the order of candidates.
 */
export function findPaths(leaf: Certificate, pool: readonly Certificate[]): readonly CertificatePath[] {
  const search: Search = { bySubject: indexBySubject(pool), paths: [], signatures: 0, steps: 0 };
  extend(search, [leaf]);
  return search.paths.toSorted(comparePaths);
}

function extend(search: Search, chain: readonly Certificate[]): void {
  const last = chain.at(-1);
  if (last === undefined || search.paths.length >= MAX_PATHS || search.steps >= MAX_STEPS) return;
  search.steps += 1;
  if (last.selfIssued && signedBy(search, last, last) !== 'invalid') {
    search.paths.push({ certificates: chain, end: 'root' });
    return;
  }
  let extended = false;
  if (chain.length < MAX_DEPTH) {
    for (const issuer of candidates(search, last)) {
      if (chain.some((member) => isSameEntity(member, issuer))) continue;
      if (signedBy(search, last, issuer) !== 'valid') continue;
      extended = true;
      extend(search, [...chain, issuer]);
    }
  }
  if (!extended && search.paths.length < MAX_PATHS) {
    search.paths.push({ certificates: chain, end: 'partial' });
  }
}

function signedBy(search: Search, certificate: Certificate, issuer: Certificate) {
  if (!isLinkKnown(certificate, issuer)) {
    if (search.signatures >= MAX_SIGNATURES) return 'invalid';
    search.signatures += 1;
  }
  return checkLink(certificate, issuer);
}

function candidates(search: Search, certificate: Certificate): readonly Certificate[] {
  const named = search.bySubject.get(partsOf(certificate).issuerKey) ?? [];
  const wanted = certificate.authorityKeyId;
  if (wanted === null || named.length < 2) return named;
  // Stable: within each group the index's own order holds.
  return named.toSorted((a, b) => Number(b.subjectKeyId === wanted) - Number(a.subjectKeyId === wanted));
}

/** A cross-certificate speaks of the same name and key as another: passing both is going in circles. */
function isSameEntity(a: Certificate, b: Certificate): boolean {
  if (a === b || a.thumbprint256 === b.thumbprint256) return true;
  const left = partsOf(a);
  const right = partsOf(b);
  return left.subjectKey === right.subjectKey && Buffer.compare(left.spki.encoded, right.spki.encoded) === 0;
}

function indexBySubject(pool: readonly Certificate[]): ReadonlyMap<string, readonly Certificate[]> {
  const index = new Map<string, Certificate[]>();
  const seen = new Set<string>();
  for (const certificate of pool) {
    if (seen.has(certificate.thumbprint256)) continue;
    seen.add(certificate.thumbprint256);
    const key = partsOf(certificate).subjectKey;
    const list = index.get(key);
    if (list === undefined) index.set(key, [certificate]);
    else list.push(certificate);
  }
  for (const list of index.values()) if (list.length > 1) list.sort(compareCertificates);
  return index;
}

function compareCertificates(a: Certificate, b: Certificate): number {
  return compareText(b.notAfter, a.notAfter) || compareText(a.thumbprint256, b.thumbprint256);
}

function comparePaths(a: CertificatePath, b: CertificatePath): number {
  return (
    Number(a.end === 'partial') - Number(b.end === 'partial') ||
    a.certificates.length - b.certificates.length ||
    compareText(shortestLife(b), shortestLife(a)) ||
    compareText(spell(a), spell(b))
  );
}

function shortestLife(path: CertificatePath): string {
  return path.certificates.map((certificate) => certificate.notAfter).toSorted()[0] ?? '';
}

function spell(path: CertificatePath): string {
  return path.certificates.map((certificate) => certificate.thumbprint256).join();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
