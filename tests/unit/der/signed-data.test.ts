import { describe, expect, it } from 'vitest';
import { DerError, readDer, readIndirectData, readSignedData, TAG } from '../../../electron/der';
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
  it('when a plain file is vouched for then algorithm and digest are read', () => {
    expect(readIndirectData(readDer(indirectData(Uint8Array.of(0xab, 0xcd), OID.sha1)))).toEqual({
      type: OID.cabData,
      algorithm: 'sha1',
      digest: 'ABCD',
      pageHashes: null,
    });
  });

  it('when the digest is not known then the rest is read all the same', () => {
    const data = readIndirectData(readDer(indirectData(Uint8Array.of(1), '1.2.3', OID.peImageData)));
    expect([data.algorithm, data.digest, data.type]).toEqual([null, '01', OID.peImageData]);
  });

  it('when the digest is missing then it is refused', () => {
    const data = der.sequence(der.sequence(der.oid(OID.link)));
    expect(readDer(data).tag).toBe(TAG.sequence);
    expect(() => readIndirectData(readDer(data))).toThrow(DerError);
  });
});
