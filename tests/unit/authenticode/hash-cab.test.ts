import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashBytes, hashFile } from '../../../electron/authenticode';
import { OID } from '../../../shared/windows/oids';
import { indirectData } from '../../support/catalog-writer';
import { concat } from '../../support/der-writer';
import { makeSigner, signMessage } from '../../support/message-writer';

const folder = mkdtempSync(path.join(tmpdir(), 'hash-cab-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (...parts: Uint8Array[]): Buffer =>
  createHash('sha256')
    .update(concat(...parts))
    .digest();
const upper = (digest: Buffer): string => digest.toString('hex').toUpperCase();

/** A cabinet's header as far as hashing goes, followed by a pattern. */
function makeCab(size: number, signature?: { readonly at: number; readonly length: number }): Uint8Array {
  const cab = new Uint8Array(size).map((_, i) => (i * 5) % 241);
  const view = new DataView(cab.buffer);
  cab.set(Buffer.from('MSCF'));
  view.setUint16(30, signature ? 4 : 0, true);
  if (signature) {
    view.setUint16(36, 20, true);
    view.setUint32(44, signature.at, true);
    view.setUint32(48, signature.length, true);
  }
  return cab;
}

describe('hashing cabinets', () => {
  it('when it is unsigned then only the reserved field at 4 is left out', () => {
    const cab = makeCab(300);
    expect(hashBytes(cab, ['sha256'])).toEqual({
      kind: 'cab',
      digests: { sha256: upper(sha256(cab.subarray(0, 4), cab.subarray(8))) },
    });
  });

  it('when it is signed then number, reserve and signature are left out', () => {
    const cab = makeCab(300, { at: 250, length: 50 });
    const counted = [cab.subarray(0, 4), cab.subarray(8, 34), cab.subarray(56, 250)];
    expect(hashBytes(cab, ['sha256']).digests.sha256).toBe(upper(sha256(...counted)));
  });

  it('when its signature is claimed to lie elsewhere then it counts as unsigned', () => {
    const cab = makeCab(300, { at: 250, length: 51 });
    expect(hashBytes(cab, ['sha256']).digests.sha256).toBe(
      upper(sha256(cab.subarray(0, 4), cab.subarray(8))),
    );
  });

  it('when its signature vouches for it then it matches, and a changed byte undoes that', async () => {
    const signer = makeSigner('Contoso');
    const sign = (digest: Uint8Array) =>
      signMessage({ signer, contentType: OID.indirectData, content: indirectData(digest, OID.sha256) });
    const length = sign(new Uint8Array(32)).length;
    const cab = makeCab(250 + length, { at: 250, length });
    const counted = [cab.subarray(0, 4), cab.subarray(8, 34), cab.subarray(56, 250)];
    cab.set(sign(sha256(...counted)), 250);

    const file = path.join(folder, 'signed.cab');
    writeFileSync(file, cab);
    expect((await hashFile(file, [])).embeddedSignature).toMatchObject({
      status: 'valid',
      fileDigestMatches: true,
    });
    cab[200] = (cab[200] ?? 0) ^ 1;
    writeFileSync(file, cab);
    expect((await hashFile(file, [])).embeddedSignature).toMatchObject({
      status: 'bad-digest',
      code: '0x80096010',
      fileDigestMatches: false,
    });
  });
});
