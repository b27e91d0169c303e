import { describe, expect, it } from 'vitest';
import { readSignature } from '../../../electron/authenticode';
import type { Timestamp } from '../../../shared/model/signature';
import { OID } from '../../../shared/windows/oids';
import { trustList } from '../../support/catalog-writer';
import * as der from '../../support/der-writer';
import {
  contentOf,
  makeSigner,
  type SignerOptions,
  signerInfo,
  signMessage,
  timestampToken,
} from '../../support/message-writer';

const signer = makeSigner('Contoso');
const authority = makeSigner('Time Authority', { ekus: [OID.ekuTimeStamping] });
const list = trustList([]);

/** The timestamps of a message whose signer carries these unsigned attributes. */
function read(unsigned: (signature: Uint8Array) => readonly Uint8Array[]): readonly Timestamp[] {
  const certificates = [signer.certificate, authority.certificate];
  const signature = readSignature(signMessage({ signer, content: list, certificates, unsigned }));
  expect(signature?.status).toBe('valid');
  return signature?.timestamps ?? [];
}

const countersign = (signature: Uint8Array, options: Partial<SignerOptions> = {}): Uint8Array =>
  signerInfo({ signer: authority, signedContent: signature, signingTime: '160419120050Z', ...options });

describe('PKCS #9 countersignatures', () => {
  it('when one is over the signature then it is valid and tells the time (B2)', () => {
    const [timestamp] = read((value) => [der.attribute(OID.counterSignature, countersign(value))]);
    expect(timestamp).toMatchObject({
      kind: 'authenticode',
      time: '2016-04-19T12:00:50Z',
      authority: 'Time Authority',
      status: 'valid',
      code: '0x00000000',
      digestAlgorithm: 'sha256',
      signer: { ekus: [OID.ekuTimeStamping] },
    });
  });

  it.each(['md5', 'sha1'] as const)(
    'when it signs a bare %s hash, as VeriSign did, then it is valid',
    (digest) => {
      const [timestamp] = read((value) => [
        der.attribute(OID.counterSignature, countersign(value, { bareHash: true, digest })),
      ]);
      expect(timestamp).toMatchObject({ status: 'valid', digestAlgorithm: digest });
    },
  );

  it('when it is over another signature then it is bad, and the signature itself stands', () => {
    const [timestamp] = read((value) => [
      der.attribute(OID.counterSignature, countersign(value.map((byte) => byte ^ 1))),
    ]);
    expect(timestamp).toMatchObject({ status: 'bad-digest', code: '0x80096005' });
  });

  it('when it does not tell the time then it is malformed', () => {
    const [timestamp] = read((signedContent) => [
      der.attribute(OID.counterSignature, signerInfo({ signer: authority, signedContent })),
    ]);
    expect(timestamp).toMatchObject({ status: 'malformed', time: '', code: '0x80096005' });
  });

  it('when it cannot be read then it is malformed', () => {
    const [timestamp] = read(() => [der.attribute(OID.counterSignature, der.sequence(der.nul()))]);
    expect(timestamp).toMatchObject({ status: 'malformed', kind: 'authenticode', signer: null });
  });
});

it('when the main signature signs a bare hash then it is not valid: that is for countersignatures only', () => {
  const options = { signer, signedContent: contentOf(list), contentType: OID.ctl };
  expect(readSignature(messageOf(signerInfo(options)))?.status).toBe('valid');
  expect(readSignature(messageOf(signerInfo({ ...options, bareHash: true })))?.status).toBe('bad-digest');
});

describe('RFC 3161 tokens', () => {
  it.each([OID.rfc3161Timestamp, OID.timeStampToken])(
    'when one is carried as %s then it is valid, with certificates of its own',
    (type) => {
      const [timestamp] = read((value) => [
        der.attribute(type, timestampToken(authority, value, '20180623223537Z')),
      ]);
      expect(timestamp).toMatchObject({
        kind: 'rfc3161',
        time: '2018-06-23T22:35:37Z',
        status: 'valid',
        signer: { subject: 'Time Authority' },
        certificates: [{ subject: 'Time Authority' }],
      });
    },
  );

  it('when its imprint uses another digest than its signature (B2) then it is valid', () => {
    const [timestamp] = read((value) => [
      der.attribute(OID.rfc3161Timestamp, timestampToken(authority, value, '20180623223537Z', 'sha1')),
    ]);
    expect(timestamp).toMatchObject({ status: 'valid', digestAlgorithm: 'sha256' });
  });

  it('when it is over another signature then it is bad', () => {
    const [timestamp] = read((value) => [
      der.attribute(OID.rfc3161Timestamp, timestampToken(authority, value.subarray(1), '20180623223537Z')),
    ]);
    expect(timestamp).toMatchObject({
      status: 'bad-digest',
      code: '0x80096005',
      time: '2018-06-23T22:35:37Z',
    });
  });

  it('when it is altered inside then it is bad', () => {
    const [timestamp] = read((value) => {
      const token = Buffer.from(timestampToken(authority, value, '20180623223537Z'));
      token.write('20190623', token.indexOf('20180623'), 'latin1');
      return [der.attribute(OID.rfc3161Timestamp, token)];
    });
    expect(timestamp).toMatchObject({ status: 'bad-digest', code: '0x80096005' });
  });
});

it('when both kinds are there then both are told', () => {
  const timestamps = read((value) => [
    der.attribute(OID.counterSignature, countersign(value)),
    der.attribute(OID.rfc3161Timestamp, timestampToken(authority, value, '20180623223537Z')),
  ]);
  expect(timestamps.map(({ kind, status }) => [kind, status])).toEqual([
    ['rfc3161', 'valid'],
    ['authenticode', 'valid'],
  ]);
});

it('when there are a thousand countersignatures then the work is bounded', () => {
  const timestamps = read((value) => [
    der.attribute(OID.counterSignature, ...Array.from({ length: 1000 }, () => countersign(value))),
  ]);
  expect(timestamps.length).toBeLessThanOrEqual(32);
});

/** A message whose only SignerInfo is this one. */
function messageOf(info: Uint8Array): Uint8Array {
  const signedData = der.sequence(
    der.integer(1),
    der.setOf(der.algorithm(OID.sha256)),
    der.sequence(der.oid(OID.ctl), der.context(0, list)),
    der.context(0, signer.certificate),
    der.tlv(0x31, info),
  );
  return der.sequence(der.oid(OID.signedData), der.context(0, signedData));
}
