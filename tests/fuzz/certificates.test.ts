import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CertificateError,
  describeCertificate,
  findPaths,
  knownCertificates,
  parseCertificate,
  readCertificates,
  signatureAlgorithmOf,
  verifySignedBytes,
} from '../../electron/certificates';
import { authority, certificate } from '../support/certificates';

let valid: Uint8Array;
let pem: Uint8Array;

beforeAll(async () => {
  const root = await authority('Root', null);
  valid = (await certificate('Leaf', root, { ekus: ['1.3.6.1.5.5.7.3.3'] })).certificate.der;
  const body = Buffer.from(valid).toString('base64');
  pem = Buffer.from(`-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`);
});

/** A good certificate with some bytes changed: deeper inside than random bytes ever get. */
const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 });

function damaged(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
}

describe('hostile certificates', () => {
  it('when bytes are random, then parsing gives a certificate or a CertificateError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void tryParse(bytes)),
      { numRuns: 500 },
    );
  });

  it('when a good certificate is damaged, then parsing, chaining and verifying never throw', () => {
    fc.assert(
      fc.property(damage, (changes) => {
        const read = tryParse(damaged(valid, changes));
        if (read === null) return;
        const original = parseCertificate(valid);
        expect(findPaths(read, [original, read]).length).toBeGreaterThan(0);
        verifySignedBytes(read, { kind: 'ecdsa', digest: 'sha256' }, valid, valid.subarray(0, 70));
        verifySignedBytes(read, { kind: 'rsa', digest: 'sha256' }, valid, valid.subarray(0, 70));
      }),
      { numRuns: 1000 },
    );
  });

  it('when a good certificate is damaged, then describing it gives text in bounds and never throws', () => {
    fc.assert(
      fc.property(fc.nat(), damage, (which, changes) => {
        const known = knownCertificates();
        const der = known[which % known.length]?.certificate.der ?? valid;
        const read = tryParse(damaged(der, changes));
        if (read === null) return;
        const fields = describeCertificate(read);
        expect(fields.length).toBeGreaterThan(9);
        const characters = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
        expect(characters).toBeLessThan(der.length * 20 + 2000);
      }),
      { numRuns: 1000 },
    );
  });

  it('when any file is read, then there are certificates or a problem that names the file', () => {
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      damage.map((changes) => damaged(valid, changes)),
      damage.map((changes) => damaged(pem, changes)),
      fc
        .uint8Array({ maxLength: 200 })
        .map((tail) => Buffer.concat([Buffer.from('\0\0\0\0CERT', 'latin1'), tail])),
    );
    fc.assert(
      fc.property(files, (bytes) => {
        const parsed = readCertificates(bytes, 'given.cer');
        if (parsed.ok) expect(parsed.value.length).toBeGreaterThan(0);
        else expect(parsed.problem.message).toContain('given.cer');
      }),
      { numRuns: 1000 },
    );
  });

  it('when an algorithm identifier is random, then it is named or null', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const algorithm = signatureAlgorithmOf(bytes);
        expect(algorithm === null || typeof algorithm.kind === 'string').toBe(true);
      }),
    );
  });

  it('when a text opens many PEM blocks and closes none, then it is refused at the first', () => {
    const text = '-----BEGIN CERTIFICATE-----\n'.repeat(300_000);
    expect(readCertificates(Buffer.from(text), 'many.pem')).toMatchObject({
      ok: false,
      problem: { offset: 0 },
    });
    const keys = '-----BEGIN KEY-----\n'.repeat(300_000);
    expect(readCertificates(Buffer.from(keys), 'keys.pem').ok).toBe(false);
  });
});

function tryParse(bytes: Uint8Array) {
  try {
    return parseCertificate(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(CertificateError);
    return null;
  }
}
