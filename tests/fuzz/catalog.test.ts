import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogIndex, readCatalog } from '../../electron/catalog';
import { OID } from '../../shared/windows/oids';
import { tagText, trustList } from '../support/catalog-writer';
import { someRealCatalogs } from '../support/corpus';
import { makeSigner, signMessage } from '../support/message-writer';
import { mutation } from '../support/mutate';

const signer = makeSigner('Contoso');
const members = Array.from({ length: 6 }, (_, i) => ({
  tag: i % 2 === 0 ? tagText(String(i).repeat(40)) : new Uint8Array(32).fill(i),
  names: { File: `file${i}.sys`, OSAttr: '2:10.0' },
  indirect: { digest: new Uint8Array(20).fill(i), oid: OID.sha1, type: OID.peImageData },
}));
const made = signMessage({ signer, content: trustList(members, { header: { OS: '7X64' } }) });

/** Reads, and checks what must hold of any answer. */
function check(bytes: Uint8Array): void {
  const result = readCatalog(bytes, 'any.cat');
  const problems = result.ok ? result.problems : [result.problem];
  for (const problem of problems) {
    expect(problem.path).toBe('any.cat');
    expect(problem.message.length).toBeLessThan(400);
    if (problem.offset !== undefined) expect(problem.offset).toBeLessThanOrEqual(bytes.length);
  }
  if (!result.ok) return;
  expect(result.value.members.length).toBeLessThanOrEqual(bytes.length);
  const index = catalogIndex(result.value);
  for (const { digests } of result.value.members) {
    for (const { algorithm, value } of digests) expect(index.has(algorithm, value)).toBe(true);
  }
}

describe('readCatalog', () => {
  it('when the file is any bytes then there is a catalog or a problem', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), check), { numRuns: 1000 });
  });

  it('when a good catalog is spoilt then there is a catalog or a problem', () => {
    check(made);
    fc.assert(
      fc.property(mutation, (mutate) => check(mutate(made))),
      { numRuns: 1500 },
    );
  });

  const real = someRealCatalogs();

  it.skipIf(real.length === 0)(
    'when real catalogs are spoilt then there is a catalog or a problem (skipped where the corpus is absent)',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...real), mutation, (bytes, mutate) => check(mutate(bytes))),
        { numRuns: 400 },
      );
    },
  );
});
