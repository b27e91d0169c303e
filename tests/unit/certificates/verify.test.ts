import {
  constants,
  createHash,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
  sign,
} from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type SignatureAlgorithm,
  signatureAlgorithmOf,
  verifyDigest,
  verifySignedBytes,
} from '../../../electron/certificates';
import { labKey, makeCertificate } from '../../../electron/lab';
import type { Certificate } from '../../../shared/model/certificate';
import type { DigestAlgorithm } from '../../../shared/model/signature';

const data = Buffer.from('what was signed');
const digests: readonly DigestAlgorithm[] = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];
const validity = { notBefore: new Date('2020-01-01Z'), notAfter: new Date('2030-01-01Z') };

let rsa: { certificate: Certificate; privateKey: KeyObject };
let ec: { certificate: Certificate; privateKey: KeyObject };

beforeAll(async () => {
  const make = async (type: 'rsa' | 'ecdsa') => {
    const key = await labKey('verify', type);
    const { certificate } = makeCertificate({
      commonName: type,
      key,
      issuer: null,
      digest: 'sha256',
      ...validity,
    });
    return { certificate, privateKey: key.privateKey };
  };
  rsa = await make('rsa');
  ec = await make('ecdsa');
});

function hash(digest: DigestAlgorithm, bytes: Uint8Array = data): Buffer {
  return createHash(digest).update(bytes).digest();
}

function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('PKCS#1 version 1.5', () => {
  it.each(digests)('when the digest is %s, then a good signature verifies and no other', (digest) => {
    const algorithm: SignatureAlgorithm = { kind: 'rsa', digest };
    const signature = sign(digest, data, rsa.privateKey);
    expect(verifySignedBytes(rsa.certificate, algorithm, data, signature)).toBe(true);
    expect(verifyDigest(rsa.certificate, algorithm, hash(digest), signature)).toBe(true);
    expect(verifySignedBytes(rsa.certificate, algorithm, flipped(data, 0), signature)).toBe(false);
    expect(verifySignedBytes(rsa.certificate, algorithm, data, flipped(signature, 40))).toBe(false);
    for (const other of digests.filter((name) => name !== digest)) {
      expect(verifyDigest(rsa.certificate, { kind: 'rsa', digest: other }, hash(other), signature)).toBe(
        false,
      );
      expect(verifyDigest(rsa.certificate, { kind: 'rsa', digest: other }, hash(digest), signature)).toBe(
        false,
      );
    }
  });

  it('when the hash stands alone, then it counts only where that is allowed', () => {
    const signature = privateEncrypt(rsa.privateKey, hash('sha1'));
    const algorithm = { kind: 'rsa', digest: 'sha1' } as const;
    expect(verifyDigest(rsa.certificate, algorithm, hash('sha1'), signature)).toBe(false);
    expect(verifyDigest(rsa.certificate, algorithm, hash('sha1'), signature, { allowBareHash: true })).toBe(
      true,
    );
    expect(
      verifyDigest(rsa.certificate, algorithm, hash('sha1').fill(0), signature, { allowBareHash: true }),
    ).toBe(false);
  });

  it('when the DigestInfo lacks its NULL, then it verifies', () => {
    const info = Buffer.concat([Buffer.from('301f300706052b0e03021a0414', 'hex'), hash('sha1')]);
    info[1] = info.length - 2;
    const signature = privateEncrypt(rsa.privateKey, info);
    expect(verifyDigest(rsa.certificate, { kind: 'rsa', digest: 'sha1' }, hash('sha1'), signature)).toBe(
      true,
    );
  });

  it('when bytes follow the DigestInfo, then it is a forgery', () => {
    const info = Buffer.concat([Buffer.from('3021300906052b0e03021a05000414', 'hex'), hash('sha1')]);
    const algorithm = { kind: 'rsa', digest: 'sha1' } as const;
    expect(verifyDigest(rsa.certificate, algorithm, hash('sha1'), privateEncrypt(rsa.privateKey, info))).toBe(
      true,
    );
    const longer = privateEncrypt(rsa.privateKey, Buffer.concat([info, Buffer.alloc(8)]));
    expect(verifyDigest(rsa.certificate, algorithm, hash('sha1'), longer)).toBe(false);
  });

  it('when the padding is short, then it is refused', () => {
    const block = Buffer.alloc(256, 0xff);
    const info = Buffer.concat([Buffer.from('3021300906052b0e03021a05000414', 'hex'), hash('sha1')]);
    const write = (ones: number) => {
      block.fill(0);
      block[1] = 1;
      block.fill(0xff, 2, 2 + ones);
      info.copy(block, 3 + ones);
      return privateEncrypt({ key: rsa.privateKey, padding: constants.RSA_NO_PADDING }, block);
    };
    const algorithm = { kind: 'rsa', digest: 'sha1' } as const;
    expect(verifyDigest(rsa.certificate, algorithm, hash('sha1'), write(256 - 3 - info.length))).toBe(true);
    expect(verifyDigest(rsa.certificate, algorithm, hash('sha1'), write(7))).toBe(false);
  });

  it('when the signature is empty, too long or not below the modulus, then it is refused', () => {
    const algorithm = { kind: 'rsa', digest: 'sha256' } as const;
    for (const signature of [
      Buffer.alloc(0),
      Buffer.alloc(256),
      Buffer.alloc(256, 0xff),
      Buffer.alloc(9000, 1),
    ]) {
      expect(verifySignedBytes(rsa.certificate, algorithm, data, signature)).toBe(false);
    }
  });

  it.each([3, 0xffffffff])('when the exponent is %i, then it verifies', (publicExponent) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024, publicExponent });
    const key = { type: 'rsa', privateKey, spki: publicKey.export({ format: 'der', type: 'spki' }) } as const;
    const { certificate } = makeCertificate({
      commonName: 'exponent',
      key,
      issuer: null,
      digest: 'md5',
      ...validity,
    });
    const signature = sign('sha256', data, privateKey);
    expect(verifySignedBytes(certificate, { kind: 'rsa', digest: 'sha256' }, data, signature)).toBe(true);
  });

  it('when no digest is named, then nothing verifies', () => {
    const signature = sign('sha256', data, rsa.privateKey);
    expect(verifySignedBytes(rsa.certificate, { kind: 'rsa', digest: null }, data, signature)).toBe(false);
  });
});

describe('PSS', () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'] as const)(
    'when the digest is %s, then it verifies',
    (digest) => {
      for (const saltLength of [0, 20, 32]) {
        const key = { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
        const signature = sign(digest, data, key);
        const algorithm = { kind: 'rsa-pss', digest, saltLength } as const;
        expect(verifySignedBytes(rsa.certificate, algorithm, data, signature)).toBe(true);
        expect(verifyDigest(rsa.certificate, algorithm, hash(digest), signature)).toBe(true);
        expect(verifySignedBytes(rsa.certificate, algorithm, flipped(data, 3), signature)).toBe(false);
        expect(
          verifySignedBytes(rsa.certificate, { ...algorithm, saltLength: saltLength + 1 }, data, signature),
        ).toBe(false);
      }
    },
  );

  it.each([1024, 1025, 1031, 2049])(
    'when a key of %i bits is asked for, then size and signature are right',
    async (modulusLength) => {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
      const key = {
        type: 'rsa-pss',
        privateKey,
        spki: publicKey.export({ format: 'der', type: 'spki' }),
      } as const;
      const { certificate } = makeCertificate({
        commonName: 'odd',
        key,
        issuer: null,
        digest: 'sha256',
        ...validity,
      });
      const padding = constants.RSA_PKCS1_PSS_PADDING;
      const signature = sign('sha256', data, { key: privateKey, padding, saltLength: 32 });
      const algorithm = { kind: 'rsa-pss', digest: 'sha256', saltLength: 32 } as const;
      expect(certificate.publicKey.bits).toBe(publicKey.asymmetricKeyDetails?.modulusLength);
      expect(verifySignedBytes(certificate, algorithm, data, signature)).toBe(true);
    },
  );
});

describe('ECDSA and DSA', () => {
  it('when the key is on P-256, then a good signature verifies and no other', () => {
    const algorithm = { kind: 'ecdsa', digest: 'sha256' } as const;
    const signature = sign('sha256', data, ec.privateKey);
    expect(verifySignedBytes(ec.certificate, algorithm, data, signature)).toBe(true);
    expect(verifySignedBytes(ec.certificate, algorithm, flipped(data, 0), signature)).toBe(false);
    expect(verifySignedBytes(ec.certificate, algorithm, data, Buffer.from('garbage'))).toBe(false);
    expect(verifySignedBytes(ec.certificate, { kind: 'ecdsa', digest: 'sha1' }, data, signature)).toBe(false);
  });

  it('when key and algorithm are of different kinds, then nothing verifies', () => {
    const signature = sign('sha256', data, ec.privateKey);
    expect(verifySignedBytes(rsa.certificate, { kind: 'ecdsa', digest: 'sha256' }, data, signature)).toBe(
      false,
    );
    expect(verifySignedBytes(ec.certificate, { kind: 'rsa', digest: 'sha256' }, data, signature)).toBe(false);
    expect(verifySignedBytes(ec.certificate, { kind: 'dsa', digest: 'sha256' }, data, signature)).toBe(false);
  });
});

describe('signatureAlgorithmOf', () => {
  const cases: readonly [name: string, der: string, expected: SignatureAlgorithm | null][] = [
    ['rsaEncryption', '300d06092a864886f70d0101010500', { kind: 'rsa', digest: null }],
    ['md5WithRSA', '300d06092a864886f70d0101040500', { kind: 'rsa', digest: 'md5' }],
    ['sha1WithRSA of OIW, without NULL', '300706052b0e03021d', { kind: 'rsa', digest: 'sha1' }],
    ['ecdsa-with-SHA384', '300a06082a8648ce3d040303', { kind: 'ecdsa', digest: 'sha384' }],
    [
      'PSS with its defaults',
      '300d06092a864886f70d01010a3000',
      { kind: 'rsa-pss', digest: 'sha1', saltLength: 20 },
    ],
    ['md2WithRSA, which is not supported', '300d06092a864886f70d0101020500', null],
    ['nothing', '', null],
    ['garbage', '30800102', null],
  ];
  it.each(cases)('when it is %s, then it is named so', (_, der, expected) => {
    expect(signatureAlgorithmOf(Buffer.from(der, 'hex'))).toEqual(expected);
  });
});
