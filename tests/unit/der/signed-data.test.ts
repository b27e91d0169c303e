import { describe, expect, it } from 'vitest';
import { DerError, DerReader, readDer, readIndirectData, readSignedData, toHex } from '../../../electron/der';
import { OID } from '../../../shared/windows/oids';
import { indirectData } from '../../support/catalog-writer';
import * as der from '../../support/der-writer';
import { makeSigner, signMessage } from '../../support/message-writer';

const signer = makeSigner('Contoso');

describe('readSignedData', () => {
  it('when a message is opened then its parts are found', () => {
    const content = der.sequence(der.integer(1));
    const frame = readSignedData(readDer(signMessage({ signer, content })));
    expect(frame.contentType).toBe(OID.ctl);
    expect(frame.content?.encoded).toEqual(content);
    expect(frame.certificates?.children()).toHaveLength(1);
    expect(frame.signerInfos.children()).toHaveLength(1);
  });

  it('when a message is detached then it has no content', () => {
    expect(readSignedData(readDer(signMessage({ signer, content: null }))).content).toBeNull();
  });

  it('when the message is of another kind then that is named', () => {
    const message = der.sequence(der.oid(OID.data), der.context(0, der.octets(Uint8Array.of(1))));
    expect(() => readSignedData(readDer(message))).toThrow(OID.data);
  });
});

describe('readIndirectData', () => {
  const read = (bytes: Uint8Array) => {
    const reader = new DerReader(readDer(bytes));
    const data = readIndirectData(reader);
    return { ...data, digest: toHex(reader.bytes, reader.contentStart, reader.end) };
  };

  it('when a plain file is vouched for then algorithm and digest are read', () => {
    expect(read(indirectData(Uint8Array.of(0xab, 0xcd), OID.sha1))).toEqual({
      type: OID.cabData,
      algorithm: 'sha1',
      digest: 'ABCD',
      hasPageHashes: false,
    });
  });

  it('when the digest is not known then the rest is read all the same', () => {
    const data = read(indirectData(Uint8Array.of(1), '1.2.3', OID.peImageData));
    expect([data.algorithm, data.digest, data.type]).toEqual([null, '01', OID.peImageData]);
  });

  it.each([
    ['of version 2', OID.pageHashesV2, 'A6B586D5B4A12466AE05A217DA8E60D6', true],
    ['of version 1', OID.pageHashesV1, 'A6B586D5B4A12466AE05A217DA8E60D6', true],
    ['of an unknown kind', '1.2.3', 'A6B586D5B4A12466AE05A217DA8E60D6', false],
    ['in another object', OID.pageHashesV2, '00000000000000000000000000000000', false],
  ])(
    'when page hashes are %s then it says so, and goes on to the digest',
    (_, type, object, hasPageHashes) => {
      const pages = der.setOf(der.attribute(type, der.octets(new Uint8Array(36 * 3))));
      const moniker = der.context(1, der.octets(Buffer.from(object, 'hex')), der.octets(pages));
      const image = der.sequence(der.bits(Uint8Array.of(0xa0)), der.context(0, moniker));
      const data = der.sequence(
        der.sequence(der.oid(OID.peImageData), image),
        der.sequence(der.algorithm(OID.sha256), der.octets(Uint8Array.of(7))),
      );
      expect(read(data)).toMatchObject({ hasPageHashes, algorithm: 'sha256', digest: '07' });
    },
  );

  it('when the digest is missing then it is refused', () => {
    expect(() => read(der.sequence(der.sequence(der.oid(OID.link))))).toThrow(DerError);
  });
});
