import { describe, expect, it } from 'vitest';
import { findPaths } from '../../../electron/certificates';
import { type LabIdentity, labKey, makeCertificate } from '../../../electron/lab';
import type { Certificate, CertificatePath } from '../../../shared/model/certificate';
import { authority, certificate } from '../../support/certificates';

const certificates = (...identities: readonly LabIdentity[]): Certificate[] =>
  identities.map((identity) => identity.certificate);
const names = (paths: readonly CertificatePath[]): string[] =>
  paths.map((path) => `${path.certificates.map((c) => c.subject).join(' < ')} (${path.end})`);

describe('findPaths', () => {
  it('when root and intermediate are in the pool, then one path ends at the root', async () => {
    const root = await authority('Root', null);
    const middle = await authority('Middle', root);
    const leaf = await certificate('Leaf', middle);
    const paths = findPaths(leaf.certificate, certificates(root, middle));
    expect(names(paths)).toEqual(['Leaf < Middle < Root (root)']);
  });

  it('when the root is missing, then the path is partial', async () => {
    const root = await authority('Root', null);
    const middle = await authority('Middle', root);
    const leaf = await certificate('Leaf', middle);
    expect(names(findPaths(leaf.certificate, certificates(middle)))).toEqual(['Leaf < Middle (partial)']);
    expect(names(findPaths(leaf.certificate, []))).toEqual(['Leaf (partial)']);
  });

  it('when the certificate is its own root, then it is the whole path', async () => {
    const own = await certificate('Own', null);
    expect(names(findPaths(own.certificate, []))).toEqual(['Own (root)']);
  });

  it('when a cross-certificate exists, then both paths are found, the shorter first', async () => {
    const old = await authority('Old Root', null);
    const root = await authority('New Root', null, { role: 'new-root' });
    const cross = await authority('New Root', old, { role: 'new-root' });
    const leaf = await certificate('Leaf', root);
    const paths = findPaths(leaf.certificate, certificates(cross, old, root));
    expect(names(paths)).toEqual(['Leaf < New Root (root)', 'Leaf < New Root < Old Root (root)']);
  });

  it('when two authorities certify each other, then the search ends', async () => {
    const a = await authority('A', null);
    const b = await authority('B', null);
    const aByB = await authority('A', b);
    const bByA = await authority('B', a);
    const leaf = await certificate('Leaf', a);
    const paths = findPaths(leaf.certificate, certificates(aByB, bByA));
    expect(names(paths)).toEqual(['Leaf < A < B (partial)']);
  });

  it('when the pool is in any order and repeats itself, then the paths are the same (B3)', async () => {
    const old = await authority('Old Root', null);
    const root = await authority('New Root', null, { role: 'new-root' });
    const cross = await authority('New Root', old, { role: 'new-root' });
    const middle = await authority('Middle', root);
    const leaf = await certificate('Leaf', middle);
    const pool = certificates(middle, cross, old, root);
    const expected = findPaths(leaf.certificate, pool);
    expect(expected).toHaveLength(2);
    for (const order of permutations(pool)) {
      expect(findPaths(leaf.certificate, [...order, ...pool])).toEqual(expected);
    }
  });

  it('when an impostor has the name of the issuer but another key, then it is not taken', async () => {
    const root = await authority('Root', null);
    const impostor = await authority('Root', null, { role: 'impostor' });
    const leaf = await certificate('Leaf', root);
    const paths = findPaths(leaf.certificate, certificates(impostor, root));
    expect(paths.map((path) => path.certificates.at(-1))).toEqual([root.certificate]);
    expect(names(findPaths(leaf.certificate, certificates(impostor)))).toEqual(['Leaf (partial)']);
  });

  it('when an authority renewed its key under its old name, then the path goes through both', async () => {
    const old = await authority('Root', null, { role: 'old-key' });
    const renewed = await authority('Root', old, { role: 'new-key' });
    const leaf = await certificate('Leaf', renewed);
    expect(names(findPaths(leaf.certificate, certificates(old, renewed)))).toEqual([
      'Leaf < Root < Root (root)',
    ]);
  });

  it('when certificates come from another thread as plain data, then nothing changes', async () => {
    const root = await authority('Root', null);
    const leaf = await certificate('Leaf', root);
    const cloned = structuredClone(certificates(leaf, root));
    const [first, second] = cloned;
    if (!first || !second) throw new Error('cloning lost a certificate');
    expect(names(findPaths(first, [second]))).toEqual(['Leaf < Root (root)']);
  });

  it('when a chain is deeper than ten, then it is cut off as partial', async () => {
    let issuer = await authority('Level 0', null);
    const pool = [issuer.certificate];
    for (let level = 1; level <= 12; level += 1) {
      issuer = await authority(`Level ${level}`, issuer);
      pool.push(issuer.certificate);
    }
    const paths = findPaths(issuer.certificate, pool);
    expect(paths.map((path) => [path.certificates.length, path.end])).toEqual([[10, 'partial']]);
  });

  it('when many issuers of one name and key are offered at each level, then at most 64 paths come back', async () => {
    const levels: LabIdentity[][] = [];
    const key = await labKey('shared', 'ecdsa');
    for (let level = 0; level < 4; level += 1) {
      const above = levels.at(-1)?.[0] ?? null;
      const commonName = `Crowd ${level}`;
      const dates = { notBefore: new Date('2020-01-01Z'), notAfter: new Date('2030-01-01Z') };
      levels.push(
        Array.from({ length: 8 }, () =>
          makeCertificate({ commonName, key, issuer: above, authority: {}, digest: 'sha256', ...dates }),
        ),
      );
    }
    const leaf = await certificate('Leaf', levels.at(-1)?.[0] ?? null);
    const paths = findPaths(leaf.certificate, certificates(...levels.flat()));
    expect(paths).toHaveLength(64);
    expect(new Set(names(paths)).size).toBe(1);
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}
