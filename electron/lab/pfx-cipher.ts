import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { LabError } from './lab-error';
import { mostIterations } from './pfx-mac';
import { pkcs12Key, purpose } from './pkcs12-kdf';

/** Password-based encryption schemes and their parts. Source: RFC 8018 appendix A, RFC 7292 appendix C, RFC 3565. */
const pbes2 = '1.2.840.113549.1.5.13';
const tripleDes = '1.2.840.113549.1.12.1.3';
const ciphers: Readonly<Record<string, readonly [name: string, keyLength: number]>> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16],
  '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24],
  '2.16.840.1.101.3.4.1.42': ['aes-256-cbc', 32],
  '1.2.840.113549.3.7': ['des-ede3-cbc', 24],
};
const macs: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

/**
 * Decrypts content of a PFX file: PBES2 with AES, or Triple DES as Windows' exports have it.
 * @throws LabError BAD_PFX for older ciphers
 */
export function decryptPbe(
  { algorithmId, algorithmParams }: pkijs.AlgorithmIdentifier,
  content: Uint8Array,
  passphrase: string,
): Uint8Array {
  const [cipher, key, iv] = keyFor(algorithmId, algorithmParams, passphrase);
  const decipher = createDecipheriv(cipher, key, iv);
  return Buffer.concat([decipher.update(content), decipher.final()]);
}

type CipherKey = readonly [cipher: string, key: Uint8Array, iv: Uint8Array];

function keyFor(algorithm: string, params: unknown, passphrase: string): CipherKey {
  if (algorithm === tripleDes && params instanceof asn1js.Sequence) {
    const [salt, count] = params.valueBlock.value;
    if (salt instanceof asn1js.OctetString && count instanceof asn1js.Integer) {
      const bytes = new Uint8Array(salt.getValue());
      const iterations = bounded(count.valueBlock.valueDec);
      const derive = (id: 1 | 2, length: number) =>
        pkcs12Key('sha1', passphrase, bytes, iterations, id, length);
      return ['des-ede3-cbc', derive(purpose.key, 24), derive(purpose.iv, 8)];
    }
  }
  if (algorithm === pbes2) {
    const { keyDerivationFunc, encryptionScheme } = new pkijs.PBES2Params({ schema: params });
    const kdf = new pkijs.PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
    const [cipher, length] = ciphers[encryptionScheme.algorithmId] ?? [];
    // HMAC with SHA-1 is the default that may be left out (RFC 8018 appendix A.2).
    const digest = kdf.prf === undefined ? 'sha1' : macs[kdf.prf.algorithmId];
    const iv: unknown = encryptionScheme.algorithmParams;
    if (
      cipher !== undefined &&
      length !== undefined &&
      digest !== undefined &&
      iv instanceof asn1js.OctetString
    ) {
      if (kdf.salt instanceof asn1js.OctetString) {
        const salt = new Uint8Array(kdf.salt.getValue());
        const key = pbkdf2Sync(passphrase, salt, bounded(kdf.iterationCount), length, digest);
        return [cipher, key, new Uint8Array(iv.getValue())];
      }
    }
  }
  throw new LabError(
    'BAD_PFX',
    `The PFX file is encrypted by ${algorithm}, which is too old or not known here: export it again with AES-256.`,
  );
}

function bounded(iterations: number): number {
  if (iterations >= 1 && iterations <= mostIterations) return iterations;
  throw new LabError(
    'BAD_PFX',
    `The PFX file asks for ${iterations} iterations: export the certificate again.`,
  );
}
