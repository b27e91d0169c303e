import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hashBytes, hashFile, readSignature } from '../../electron/authenticode';
import type { Signature } from '../../shared/model/signature';
import { OID } from '../../shared/windows/oids';
import { indirectData, trustList } from '../support/catalog-writer';
import { someRealCatalogs } from '../support/corpus';
import * as der from '../support/der-writer';
import { makeImage, tableEntry } from '../support/image-writer';
import { makeSigner, signerInfo, signMessage, timestampToken } from '../support/message-writer';
import { mutation } from '../support/mutate';

const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-authenticode-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signer = makeSigner('Contoso');
const authority = makeSigner('Time Authority', { ekus: [OID.ekuTimeStamping] });
const list = trustList([{ tag: new Uint8Array(20).fill(1), names: { File: 'a.sys' } }]);
const made = signMessage({
  signer,
  content: list,
  certificates: [signer.certificate, authority.certificate],
  unsigned: (value) => [
    der.attribute(
      OID.counterSignature,
      signerInfo({ signer: authority, signedContent: value, signingTime: '160419120050Z' }),
    ),
    der.attribute(OID.rfc3161Timestamp, timestampToken(authority, value, '20180623223537Z')),
    der.attribute(OID.nestedSignature, signMessage({ signer, content: null, signedContent: list })),
  ],
});

/** What must hold of any signature: a code that goes with its status, and a sentence. */
function check(signature: Signature | null): void {
  if (signature === null) return;
  expect(signature.status === 'valid').toBe(signature.code === '0x00000000');
  expect(signature.detail).not.toBe('');
  if (signature.status === 'valid') expect(signature.signer).not.toBeNull();
  for (const timestamp of signature.timestamps) {
    expect(timestamp.status === 'valid').toBe(timestamp.code === '0x00000000');
    if (timestamp.status === 'valid') expect(timestamp.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
  signature.nested.forEach(check);
}

describe('readSignature', () => {
  it('when the message is any bytes then there is an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => check(readSignature(bytes))),
      { numRuns: 1000 },
    );
  });

  it('when a good message is spoilt then there is an answer', () => {
    check(readSignature(made));
    fc.assert(
      fc.property(mutation, (mutate) => check(readSignature(mutate(made)))),
      { numRuns: 1000 },
    );
  });

  it('when any byte of the signed list is changed then it is never valid', () => {
    const start = Buffer.from(made).indexOf(list) + 3;
    const bytes = fc.tuple(fc.nat(list.length - 4), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(bytes, ([at, flip]) => {
        const copy = Uint8Array.from(made);
        copy[start + at] = (copy[start + at] ?? 0) ^ flip;
        expect(readSignature(copy)?.status).not.toBe('valid');
      }),
    );
  });

  const real = someRealCatalogs();

  it.skipIf(real.length === 0)(
    'when real catalogs are spoilt then there is an answer (skipped where the corpus is absent)',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...real), mutation, (bytes, mutate) =>
          check(readSignature(mutate(bytes))),
        ),
        { numRuns: 300 },
      );
    },
  );
});

describe('hashing', () => {
  const message = signMessage({
    signer,
    contentType: OID.indirectData,
    content: indirectData(
      Buffer.from(hashBytes(makeImage(), ['sha256']).digests.sha256 ?? '', 'hex'),
      OID.sha256,
      OID.peImageData,
    ),
  });
  const image = makeImage({ table: tableEntry(message) });
  const cab = new Uint8Array(300);
  cab.set(Buffer.from('MSCF'));
  cab.set([4, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0x10, 0, 200, 0, 0, 0, 100, 0], 30);

  it.each([
    ['an image', image],
    ['a cabinet', cab],
  ])('when %s is spoilt then it is hashed, alike in memory and from disk', async (name, good) => {
    const file = path.join(folder, name);
    await fc.assert(
      fc.asyncProperty(mutation, fc.boolean(), async (mutate, onlyHeaders) => {
        // Spoiling the headers alone finds more than spoiling the whole.
        const bytes = onlyHeaders
          ? der.concat(mutate(good.subarray(0, 0x140)), good.subarray(0x140))
          : mutate(good);
        writeFileSync(file, bytes);
        const hashed = await hashFile(file, ['sha1']);
        expect(hashed.hash).toEqual(hashBytes(bytes, ['sha1']));
        expect(hashed.size).toBe(bytes.length);
        if (hashed.embeddedSignature?.status === 'valid') {
          expect(hashed.embeddedSignature.fileDigestMatches).toBe(true);
        }
        check(hashed.embeddedSignature);
      }),
      { numRuns: 300 },
    );
  });

  it('when any bytes begin as an image or a cabinet then they are hashed', () => {
    const start = fc.constantFrom(
      Buffer.from('MSCF'),
      Buffer.from('MZ'),
      Buffer.from(image.subarray(0, 0x98)),
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (first, rest) => {
        const bytes = der.concat(first, rest);
        expect(hashBytes(bytes, ['md5']).digests.md5).toMatch(/^[0-9A-F]{32}$/);
      }),
      { numRuns: 1000 },
    );
  });
});
