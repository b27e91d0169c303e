import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashBytes, hashFile, readEmbeddedSignatureOfFile } from '../../../electron/authenticode';
import { OID } from '../../../shared/windows/oids';
import { indirectData } from '../../support/catalog-writer';
import * as der from '../../support/der-writer';
import { type ImageOptions, makeImage, tableEntry } from '../../support/image-writer';
import { type MessageOptions, makeSigner, signMessage } from '../../support/message-writer';

const folder = mkdtempSync(path.join(tmpdir(), 'hash-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const signer = makeSigner('Contoso');

function file(name: string, bytes: Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, bytes);
  return full;
}

/** A signature over the digest of an image; signing does not change what is hashed. */
function signatureFor(
  image: Uint8Array,
  digest: 'sha1' | 'sha256' = 'sha256',
  more: Partial<MessageOptions> = {},
) {
  const value = Buffer.from(hashBytes(image, [digest]).digests[digest] ?? '', 'hex');
  const content = indirectData(value, OID[digest], OID.peImageData);
  return signMessage({ signer, contentType: OID.indirectData, content, ...more });
}

function signedImage(options: ImageOptions, ...entries: Uint8Array[]): string {
  return file('image.sys', makeImage({ ...options, table: der.concat(...entries) }));
}

describe('hashFile', () => {
  it('when an image is unsigned then hash, machine and mode are told', async () => {
    const image = makeImage({ size: 4093 });
    expect(await hashFile(file('a.sys', image), ['sha1', 'sha256'])).toEqual({
      size: 4093,
      hash: hashBytes(image, ['sha1', 'sha256']),
      image: { machine: 'x64', kernelMode: true },
      embeddedSignature: null,
      problem: null,
    });
  });

  it.each([
    [0x14c, 'x86'],
    [0xaa64, 'arm64'],
    [0x1c4, 'arm'],
    [0x200, 'ia64'],
    [0x1234, '0x1234'],
  ])('when the machine is %i then it is called %s', async (machine, name) => {
    const result = await hashFile(file('a.dll', makeImage({ machine, subsystem: 3 })), []);
    expect(result.image).toEqual({ machine: name, kernelMode: false });
  });

  it('when it spans several reads then the digest is that of the whole', async () => {
    const bytes = new Uint8Array(3_500_001).map((_, i) => i % 253);
    let told = 0;
    const result = await hashFile(file('big.bin', bytes), ['md5'], { onBytes: (count) => (told += count) });
    expect(result.hash?.digests.md5).toBe(createHash('md5').update(bytes).digest('hex').toUpperCase());
    expect(told).toBe(bytes.length);
  });

  it('when an image is signed then the signature is bound to it, by a digest nobody asked for', async () => {
    const result = await hashFile(signedImage({}, tableEntry(signatureFor(makeImage()))), ['sha1']);
    expect(result.embeddedSignature).toMatchObject({
      status: 'valid',
      fileDigestMatches: true,
      fileDigest: hashBytes(makeImage(), ['sha256']).digests.sha256,
      signer: { subject: 'Contoso' },
      hasPageHashes: false,
    });
    expect(Object.keys(result.hash?.digests ?? {})).toEqual(['sha1']);
  });

  it('when the image was changed after signing then status and code say so', async () => {
    const result = await hashFile(signedImage({ machine: 0x14c }, tableEntry(signatureFor(makeImage()))), []);
    expect(result.embeddedSignature).toMatchObject({
      status: 'bad-digest',
      code: '0x80096010',
      fileDigestMatches: false,
    });
  });

  it('when a nested signature vouches for other bytes (B6) then it alone is bad', async () => {
    const nested = [signatureFor(makeImage()), signatureFor(makeImage({ machine: 0x14c }))];
    const outer = signatureFor(makeImage(), 'sha1', {
      unsigned: () => [der.attribute(OID.nestedSignature, ...nested)],
    });
    const { embeddedSignature } = await hashFile(signedImage({}, tableEntry(outer)), []);
    expect(embeddedSignature).toMatchObject({ status: 'valid', fileDigestMatches: true });
    expect(embeddedSignature?.nested.map(({ status }) => status).toSorted()).toEqual(['bad-digest', 'valid']);
  });

  it('when the table holds several entries then the first counts and the others stand beside it', async () => {
    const message = signatureFor(makeImage());
    const result = await hashFile(
      signedImage({}, tableEntry(Uint8Array.of(1, 2, 3), 1), tableEntry(message), tableEntry(message)),
      [],
    );
    expect(result.embeddedSignature).toMatchObject({ status: 'valid', nested: [{ status: 'valid' }] });
  });

  it.each([
    ['an impossible length', tableEntry(Uint8Array.of(9, 9, 9, 9), 2, 0x7fffffff)],
    ['a length of nothing', tableEntry(Uint8Array.of(9, 9, 9, 9), 2, 3)],
  ])('when garbage with %s follows (B7) then the signature before it stands', async (_, garbage) => {
    const result = await hashFile(signedImage({}, tableEntry(signatureFor(makeImage())), garbage), []);
    expect(result.embeddedSignature?.status).toBe('valid');
    expect(result.problem).toMatchObject({ code: 'BAD_CERTIFICATE_ENTRY', severity: 'warning' });
  });

  it('when the table holds nothing but garbage (B7) then the hash is there all the same', async () => {
    const result = await hashFile(signedImage({}, new Uint8Array(64).fill(0xee)), ['sha1']);
    expect(result.embeddedSignature).toBeNull();
    expect(result.hash).toEqual(hashBytes(makeImage(), ['sha1']));
    expect(result.problem?.code).toBe('BAD_CERTIFICATE_ENTRY');
  });

  it('when the signature itself is garbage then it is malformed, which is not unsigned', async () => {
    const result = await hashFile(signedImage({}, tableEntry(new Uint8Array(80).fill(0x30))), []);
    expect(result.embeddedSignature).toMatchObject({ status: 'malformed', fileDigest: null });
  });

  it('when headers make no sense then the file is hashed flat, with a warning', async () => {
    const bytes = makeImage();
    bytes[0x98] = 0xff;
    const result = await hashFile(file('odd.sys', bytes), ['sha1']);
    expect(result).toMatchObject({ hash: { kind: 'flat' }, image: null, problem: { code: 'BAD_PE_HEADER' } });
  });

  it.each([
    ['missing', 'nothing-here.sys'],
    ['a folder', '.'],
  ])('when it is %s then that is a problem, not an error', async (_, name) => {
    const result = await hashFile(path.join(folder, name), ['sha1']);
    expect(result).toMatchObject({ hash: null, problem: { code: 'UNREADABLE', severity: 'error' } });
  });

  it('when it is cancelled half-way then it rejects with the reason', async () => {
    const control = new AbortController();
    const bytes = file('cancel.bin', new Uint8Array(5_000_000));
    const reason = new Error('enough');
    const options = { signal: control.signal, onBytes: () => control.abort(reason) };
    await expect(hashFile(bytes, ['sha1'], options)).rejects.toBe(reason);
  });
});

describe('readEmbeddedSignatureOfFile', () => {
  it('when a file is signed then its signer is found', async () => {
    const found = await readEmbeddedSignatureOfFile(signedImage({}, tableEntry(signatureFor(makeImage()))));
    expect(found?.signer?.subject).toBe('Contoso');
  });

  it('when it is not signed, or not there, then there is none', async () => {
    expect(await readEmbeddedSignatureOfFile(file('plain.txt', Uint8Array.of(1)))).toBeNull();
    expect(await readEmbeddedSignatureOfFile(path.join(folder, 'nowhere'))).toBeNull();
  });
});
