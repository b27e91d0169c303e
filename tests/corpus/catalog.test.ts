import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashBytes, readSignature } from '../../electron/authenticode';
import { catalogIndex, readCatalog } from '../../electron/catalog';
import type { Signature } from '../../shared/model/signature';
import { catalogFile, packageFile, readManifest } from '../support/manifest';

/** Rows whose catalog lies open in a folder; three more are inside archives. */
const rows = readManifest()
  .filter((row) => row.cat_version !== '')
  .map((row) => ({ row, file: catalogFile(row) }))
  .flatMap(({ row, file }) => (file === null ? [] : [{ row, file, name: `${row.case}/${row.inf}` }]));

const absent = rows.length === 0;

/** OSAttr of all members in the manifest's manner: NT versions only, each once, sorted. */
function osAttributes(values: readonly (string | null)[]): string {
  const tokens = values.flatMap((value) => value?.split(',') ?? []).map((token) => token.trim());
  return [...new Set(tokens.filter((token) => token.startsWith('2:')))].sort().join(',');
}

function timestamps(signature: Signature | null): string {
  if (signature === null) return '';
  const texts = signature.timestamps.map((timestamp) => {
    const kind = timestamp.kind === 'rfc3161' ? 'RFC3161' : 'PKCS9';
    const time = timestamp.time.replace('T', ' ').replace('Z', '');
    return `${kind} ${time} ${timestamp.status === 'valid' ? 'ok' : timestamp.status}`;
  });
  return texts.join('; ') || 'none';
}

describe.skipIf(absent)('catalogs of real packages (skipped where the corpus is absent)', () => {
  it('when the corpus is there then nearly all of its rows are compared', () => {
    expect(rows.length).toBeGreaterThanOrEqual(380);
  });

  it.each(rows)(
    'when $name is read then catalog and signature are as the manifest has them',
    ({ row, file }) => {
      const bytes = readFileSync(file);
      const catalog = readCatalog(bytes, file);
      const signature = readSignature(bytes);
      if (!catalog.ok) throw new Error(catalog.problem.message);

      expect({
        version: `v${catalog.value.version}`,
        members: String(catalog.value.members.length),
        // The manifest gives OSAttr of signed catalogs only.
        osAttr: signature === null ? '' : osAttributes(catalog.value.members.map((member) => member.osAttr)),
        signer: signature?.signer?.subject ?? '',
        thumbprint: signature?.signer?.thumbprint ?? '',
        digest: signature?.digestAlgorithm ?? '',
        verifies: signature === null ? '' : signature.status === 'valid' ? 'yes' : 'no',
        timestamp: timestamps(signature),
        nested: signature?.nested.map(({ status, digestAlgorithm }) => `${digestAlgorithm} ${status}`) ?? [],
        problems: catalog.problems,
      }).toEqual({
        version: row.cat_version,
        members: row.cat_members,
        osAttr: row.osattr,
        signer: row.signer_cn,
        thumbprint: row.signer_sha1,
        digest: row.sig_digest,
        verifies: row.sig_verifies,
        timestamp: row.timestamp?.replace(' (bare hash, no DigestInfo)', ''),
        nested: row.nested === '' ? [] : ['sha256 valid'],
        problems: [],
      });
    },
  );

  const infs = rows.flatMap((row) => {
    const inf = packageFile(row.row, row.row.inf ?? '');
    return inf === null ? [] : [{ ...row, inf }];
  });

  it.each(infs)(
    'when the INF of $name is looked up then the manifest agrees whether it is listed',
    ({ row, file, inf }) => {
      const catalog = readCatalog(readFileSync(file), file);
      if (!catalog.ok) throw new Error(catalog.problem.message);
      const index = catalogIndex(catalog.value);
      const { kind, digests } = hashBytes(readFileSync(inf), ['sha1', 'sha256']);
      const listed = (['sha256', 'sha1'] as const).filter((name) => index.has(name, digests[name] ?? ''));
      expect(kind).toBe('flat');
      expect(listed.length > 0 ? 'listed' : 'no').toBe(row.inf_in_cat === 'no' ? 'no' : 'listed');
      if (row.inf_in_cat !== 'no') expect(listed).toContain(row.inf_in_cat);
    },
  );

  it('when images lie beside catalogs then those that a catalog names are nearly all found by their hash', () => {
    const named = rows.flatMap(({ row, file }) => {
      const catalog = readCatalog(readFileSync(file), file);
      if (!catalog.ok) return [];
      const index = catalogIndex(catalog.value);
      return catalog.value.members.flatMap((member) => {
        const image = member.subject === 'pe' && member.file !== null ? packageFile(row, member.file) : null;
        return image === null ? [] : [{ image, index }];
      });
    });
    const found = named.filter(({ image, index }) => {
      const { digests } = hashBytes(readFileSync(image), ['sha1', 'sha256']);
      return index.has('sha1', digests.sha1 ?? '') || index.has('sha256', digests.sha256 ?? '');
    });
    expect(named.length).toBeGreaterThan(200);
    expect(found.length / named.length).toBeGreaterThan(0.95);
  });
});
