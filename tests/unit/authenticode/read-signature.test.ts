import { describe, expect, it } from 'vitest';
import { readSignature } from '../../../electron/authenticode';
import type { Signature } from '../../../shared/model/signature';
import { OID } from '../../../shared/windows/oids';
import { trustList } from '../../support/catalog-writer';
import * as der from '../../support/der-writer';
import { type MessageOptions, makeSigner, signMessage } from '../../support/message-writer';

const list = trustList([{ tag: new Uint8Array(20).fill(1), names: { File: 'a.sys' } }]);
const rsa = makeSigner('Contoso');
const ec = makeSigner('Elliptic', { kind: 'ec' });
const other = makeSigner('Somebody Else');

function sign(options: Partial<MessageOptions> = {}): Uint8Array {
  return signMessage({ signer: rsa, content: list, ...options });
}

function read(bytes: Uint8Array): Signature {
  const signature = readSignature(bytes);
  if (signature === null) throw new Error('no signature');
  return signature;
}

/** The same bytes with one of a run flipped. */
function corrupt(bytes: Uint8Array, run: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(run);
  if (at < 0) throw new Error('the run is not there');
  const copy = Uint8Array.from(bytes);
  copy[at + run.length - 1] = (copy[at + run.length - 1] ?? 0) ^ 1;
  return copy;
}

describe('readSignature', () => {
  it('when a catalog is signed (B4) then the digest is over the content of the SEQUENCE', () => {
    expect(read(sign())).toMatchObject({
      status: 'valid',
      code: '0x00000000',
      digestAlgorithm: 'sha256',
      signatureAlgorithm: 'rsa',
      signer: { subject: 'Contoso' },
      timestamps: [],
      nested: [],
    });
  });

  it('when the digest is over tag and length too then it is not valid for an outer signature', () => {
    expect(read(sign({ signedContent: list }))).toMatchObject({ status: 'bad-digest', code: '0x80096010' });
  });

  it.each<[string, Partial<MessageOptions>, string]>([
    ['RSA with MD5', { digest: 'md5' }, 'rsa'],
    ['RSA with SHA-1', { digest: 'sha1' }, 'rsa'],
    ['RSA with SHA-384', { digest: 'sha384' }, 'rsa'],
    ['RSA with SHA-512', { digest: 'sha512' }, 'rsa'],
    ['RSA-PSS', { pss: true }, 'rsa-pss'],
    ['ECDSA', { signer: ec }, 'ecdsa'],
    ['no signed attributes', { signedAttributes: false }, 'rsa'],
  ])('when it is made with %s then it is valid, and a flipped bit breaks it', (_, options, algorithm) => {
    const message = sign(options);
    expect(read(message)).toMatchObject({ status: 'valid', signatureAlgorithm: algorithm });
    expect(read(corrupt(message, der.utf16le('a.sys'))).status).toBe('bad-digest');
  });

  it('when the signed attributes are changed then the signature does not hold', () => {
    const signed = der.attribute(OID.contentType, der.oid(OID.ctl));
    const message = sign();
    const changed = Uint8Array.from(message);
    const at = Buffer.from(message).indexOf(signed) + signed.length - 1;
    changed[at] = 2;
    expect(read(changed)).toMatchObject({ status: 'malformed' });
  });

  it('when the key is of another certificate with the same name and number then it is a bad digest', () => {
    const forged = { ...rsa, key: other.key };
    expect(read(sign({ signer: forged }))).toMatchObject({
      status: 'bad-digest',
      detail: expect.stringContaining('Contoso'),
    });
  });

  it("when the signer's certificate is missing then that is what is said", () => {
    expect(read(sign({ certificates: [other.certificate] }))).toMatchObject({
      status: 'no-certificate',
      code: '0x80096002',
      signer: null,
    });
  });

  it('when nobody signed then there is no signature', () => {
    expect(readSignature(sign({ signers: 0 }))).toBeNull();
  });

  it('when two signed then it is not supported', () => {
    expect(read(sign({ signers: 2 })).status).toBe('unsupported');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('not a signature')],
    ['half a message', sign().subarray(0, 400)],
  ])('when it is %s then it is malformed', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ status: 'malformed', code: '0x80092002', signer: null });
  });

  it('when zeros follow, as in certificate tables, then they do not matter', () => {
    expect(read(der.concat(sign(), new Uint8Array(7))).status).toBe('valid');
  });

  describe('B3: order of certificates', () => {
    const third = makeSigner('Third');
    const all = [rsa.certificate, other.certificate, third.certificate];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    it.each(orders)('when it is %i %i %i then the result is the same', (...order) => {
      const certificates = order.flatMap((i) => all[i] ?? []);
      const { certificates: found, ...rest } = read(sign({ certificates }));
      const { certificates: _, ...expected } = read(sign({ certificates: all }));
      expect(found).toHaveLength(3);
      expect(rest).toEqual(expected);
      expect(rest.status).toBe('valid');
    });

    it('when a broken certificate stands among them then the others are read', () => {
      const certificates = [der.sequence(der.nul()), rsa.certificate];
      expect(read(sign({ certificates }))).toMatchObject({ status: 'valid' });
    });

    it('when a certificate of the same issuer and number but another key comes first then the right one is found', () => {
      const twin = makeSigner('Contoso Twin');
      const impostor = replaceKey(rsa.certificate, twin.certificate);
      expect(read(sign({ certificates: [impostor, rsa.certificate] })).status).toBe('valid');
    });
  });

  describe('B6: nested signatures', () => {
    const nestedAttribute = (...messages: Uint8Array[]) => [der.attribute(OID.nestedSignature, ...messages)];

    it('when a full copy is nested then both are read', () => {
      const nested = sign({ signer: ec });
      expect(read(sign({ digest: 'sha1', unsigned: () => nestedAttribute(nested) }))).toMatchObject({
        status: 'valid',
        digestAlgorithm: 'sha1',
        nested: [{ status: 'valid', signer: { subject: 'Elliptic' } }],
      });
    });

    it('when the nested one is detached then it is over the outer content with tag and length', () => {
      const nested = sign({ signer: ec, content: null, signedContent: list });
      const signature = read(sign({ unsigned: () => nestedAttribute(nested) }));
      expect(signature.nested).toMatchObject([{ status: 'valid' }]);
    });

    it('when several are nested, a broken one among them, then each is told', () => {
      const nested = [sign({ signer: ec }), sign({ signer: other }), der.sequence(der.nul())];
      const { nested: found } = read(sign({ unsigned: () => nestedAttribute(...nested) }));
      expect(found.map(({ status }) => status).toSorted()).toEqual(['malformed', 'valid', 'valid']);
    });

    it('when nesting goes on and on (B10) then reading stops, and the outer signature stands', () => {
      let message = sign();
      for (let i = 0; i < 12; i += 1) {
        const inner = message;
        message = sign({ unsigned: () => nestedAttribute(inner, inner) });
      }
      const signature = read(message);
      const count = (one: Signature): number => 1 + one.nested.reduce((sum, inner) => sum + count(inner), 0);
      expect(signature.status).toBe('valid');
      expect(count(signature)).toBeLessThanOrEqual(33);
    });
  });

  it('when a signer has the lifetime-signing usage (B9) then the usages are there for the verdict', () => {
    const lifetime = makeSigner('Lifetime', { ekus: [OID.ekuCodeSigning, OID.ekuLifetimeSigning] });
    expect(read(sign({ signer: lifetime })).signer?.ekus).toEqual([
      OID.ekuCodeSigning,
      OID.ekuLifetimeSigning,
    ]);
  });

  it('when an unknown digest is named then it is unsupported, not broken', () => {
    const message = Buffer.from(sign());
    const known = Buffer.from(der.oid(OID.sha256));
    const last = message.lastIndexOf(known);
    message[last + known.length - 1] = 9;
    expect(read(message)).toMatchObject({ status: 'unsupported', digestAlgorithm: null });
  });

  it('when a Buffer is given then its certificates do not hold on to it', () => {
    const message = Buffer.from(sign());
    const signature = read(message);
    expect(signature.signer?.der.buffer.byteLength).toBe(signature.signer?.der.length);
  });
});

/** The first certificate with the public key of the second: same issuer and serial number, another key. */
function replaceKey(certificate: Uint8Array, donor: Uint8Array): Uint8Array {
  const key = Buffer.from('30819f300d06092a864886f70d010101', 'hex');
  const [to, from] = [Buffer.from(certificate).indexOf(key), Buffer.from(donor).indexOf(key)];
  const copy = Uint8Array.from(certificate);
  copy.set(donor.subarray(from, from + 162), to);
  return copy;
}
