import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSignature } from '../../electron/authenticode';
import {
  evaluatePath,
  findKnown,
  findPaths,
  knownCertificates,
  knownIssuers,
  knownRootKind,
  readCertificates,
} from '../../electron/certificates';
import type { Certificate, PathResult } from '../../shared/model/certificate';
import { OID } from '../../shared/windows/oids';
import { corpusPath } from '../support/corpus';
import { catalogFile, readManifest } from '../support/manifest';

const folder = corpusPath('certs');
const absent = folder === null;

function readFolder(name: string): readonly { file: string; certificate: Certificate }[] {
  if (folder === null) return [];
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.pem'))
    .map((file) => {
      const parsed = readCertificates(readFileSync(join(folder, name, file)), file);
      const certificate = parsed.ok ? parsed.value[0] : undefined;
      if (certificate === undefined) throw new Error(`${file} cannot be read`);
      return { file, certificate };
    });
}

const folders = ['roots', 'intermediates', 'cross-mscv', 'tsa', 'test-selfsigned'];

/** One row per signed catalog of a package: many INFs share one. */
const signed = readManifest()
  .filter((row) => row.signer_sha1 !== '')
  .map((row) => ({ row, file: catalogFile(row) }))
  .flatMap(({ row, file }) => (file === null ? [] : [{ row, file, name: `${row.case}/${row.cat_used_x64}` }]))
  .filter((entry, index, all) => all.findIndex((other) => other.file === entry.file) === index);

const testRoots = readFolder('test-selfsigned').map((entry) => entry.certificate);

function signerPaths(file: string): { paths: readonly PathResult[]; at: string } {
  const signature = readSignature(readFileSync(file));
  const signer = signature?.signer;
  if (!signature || !signer) throw new Error('The catalog has no signer');
  const carried = [...signature.certificates, ...signature.timestamps.flatMap((t) => t.certificates)];
  const at = signature.timestamps[0]?.time ?? signer.notBefore;
  const paths = findPaths(signer, [...carried, ...knownIssuers(carried), ...testRoots]).map((path) =>
    evaluatePath(path, {
      at: new Date(at),
      usage: OID.ekuCodeSigning,
      trusted: (root) => findKnown(root.thumbprint)?.trustedByDefault === true,
      disallowed: () => false,
      rootKind: knownRootKind,
    }),
  );
  return { paths, at };
}

describe.skipIf(absent)('certificates of the corpus (skipped where the corpus is absent)', () => {
  it.each(folders)('when %s are read, then thumbprints are those of the file names', (name) => {
    const read = readFolder(name);
    expect(read.length).toBeGreaterThan(10);
    for (const { file, certificate } of read) expect(file).toContain(certificate.thumbprint);
  });

  it('when the table is compared with the corpus, then it holds every certificate but the test ones', () => {
    const wanted = folders
      .slice(0, 4)
      .flatMap((name) => readFolder(name).map((x) => x.certificate.thumbprint));
    const known = knownCertificates().map((row) => row.certificate.thumbprint);
    expect(known.toSorted()).toEqual(wanted.toSorted());
  });

  it('when facts are compared with the index, then they agree', () => {
    const index = readFileSync(join(folder ?? '', 'INDEX.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1);
    for (const line of index) {
      const [, thumbprint = '', , sha256, , , notBefore, notAfter, bits, digest, ca] = line.split('\t');
      const row = findKnown(thumbprint);
      if (row === null) continue;
      const { certificate } = row;
      const iso = (text: string | undefined) => `${text?.replace(' ', 'T')}Z`;
      expect(certificate.thumbprint256).toBe(sha256?.toUpperCase());
      expect(certificate.notBefore).toBe(iso(notBefore));
      expect(certificate.notAfter).toBe(iso(notAfter));
      if (bits !== 'EC') expect(String(certificate.publicKey.bits)).toBe(bits);
      expect(certificate.signatureDigest ?? 'md2').toBe(digest);
      if (ca === 'True') expect(certificate.basicConstraints?.ca).toBe(true);
    }
  });
});

describe.skipIf(absent)('signers of real catalogs (skipped where the corpus is absent)', () => {
  it('when the corpus is there, then its signed catalogs are compared', () => {
    expect(signed.length).toBeGreaterThanOrEqual(150);
  });

  it.each(signed)('when $name is chained, then it ends where the manifest says', ({ row, file }) => {
    const { paths } = signerPaths(file);
    const [kind, thumbprint] = (row.chain_end ?? '').split(' ');
    if (kind !== 'root') {
      expect(paths.map((result) => result.path.end)).toEqual(['partial']);
      expect(paths[0]?.code).toBe('0x800B010A');
      return;
    }
    const roots = paths.map((result) => result.root?.thumbprint);
    expect(roots).toContain(thumbprint);
    const names = (result: PathResult) =>
      result.path.certificates.map((certificate) => certificate.thumbprint).at(-1) === thumbprint;
    const result = paths.find(names);
    const isKnown = findKnown(thumbprint ?? '') !== null;
    expect(result?.code).toBe(isKnown ? '0x00000000' : '0x800B0109');
  });

  it.each(signed.filter((_, index) => index % 8 === 0))(
    'when the certificates of $name come in another order, then the paths are the same (B3)',
    ({ file }) => {
      const signature = readSignature(readFileSync(file));
      const signer = signature?.signer;
      if (!signature || !signer) throw new Error('The catalog has no signer');
      const pool = [...signature.certificates, ...knownIssuers(signature.certificates)];
      const spell = (order: readonly Certificate[]) =>
        findPaths(signer, order).map((path) => path.certificates.map((c) => c.thumbprint).join());
      const expected = spell(pool);
      expect(spell(pool.toReversed())).toEqual(expected);
      for (let shift = 1; shift < Math.min(pool.length, 6); shift += 1) {
        expect(spell([...pool.slice(shift), ...pool.slice(0, shift)])).toEqual(expected);
      }
    },
  );
});
