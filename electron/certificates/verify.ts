import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Certificate } from '../../shared/model/certificate';
import type { DigestAlgorithm } from '../../shared/model/signature';
import { partsOf } from './parts';
import { isPkcs1Encoding } from './pkcs1';
import { isPssEncoding } from './pss';
import { readRsaKey } from './public-key';
import { recoverEncodedMessage, tooLarge } from './rsa';
import type { SignatureAlgorithm } from './types';

/** Leniency that a caller may ask for. */
export interface VerifyOptions {
  /** Accept an RSA signature over the digest alone, without DigestInfo (old PKCS#9 countersignatures). */
  readonly allowBareHash?: boolean;
}

/**
 * Why nothing can be said of what a certificate's key signed, to be put behind its owner's name: the key is larger
 * than is computed with. `null` for every usual key.
 */
export function whyNotComputed(certificate: Certificate): string | null {
  if (certificate.publicKey.algorithm !== 'rsa') return null;
  const key = readRsaKey(partsOf(certificate).spki);
  return key === null ? null : tooLarge(key);
}

/**
 * Whether the certificate's key made `signature` over `data`, which is hashed here. An algorithm that names no
 * digest verifies nothing: fill it in from the message's digest algorithm first.
 * Rules: RFC 8017 (RSA), FIPS 186-4 (DSA, ECDSA with the DER form of RFC 3279 section 2.2.3).
 */
export function verifySignedBytes(
  certificate: Certificate,
  algorithm: SignatureAlgorithm,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const digest = algorithm.digest;
  if (digest === null) return false;
  if (algorithm.kind === 'rsa' || algorithm.kind === 'rsa-pss') {
    return verifyDigest(certificate, algorithm, createHash(digest).update(data).digest(), signature);
  }
  return verifyByPlatform(certificate, algorithm.kind, digest, data, signature);
}

/**
 * Whether the certificate's key made `signature` over a digest that is already known. RSA only: the platform
 * checks ECDSA and DSA over whole messages, so for those kinds the answer is always no.
 * Rules: RFC 8017 sections 8.1.2 and 8.2.2.
 */
export function verifyDigest(
  certificate: Certificate,
  algorithm: SignatureAlgorithm,
  digest: Uint8Array,
  signature: Uint8Array,
  options: VerifyOptions = {},
): boolean {
  if (algorithm.digest === null || certificate.publicKey.algorithm !== 'rsa') return false;
  const key = readRsaKey(partsOf(certificate).spki);
  const message = key === null ? null : recoverEncodedMessage(key, signature);
  if (message === null) return false;
  switch (algorithm.kind) {
    case 'rsa':
      return isPkcs1Encoding(message, algorithm.digest, digest, options.allowBareHash ?? false);
    case 'rsa-pss':
      return isPssEncoding(
        message,
        certificate.publicKey.bits,
        algorithm.digest,
        digest,
        algorithm.saltLength,
      );
    case 'ecdsa':
    case 'dsa':
      return false;
  }
}

function verifyByPlatform(
  certificate: Certificate,
  kind: 'ecdsa' | 'dsa',
  digest: DigestAlgorithm,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (certificate.publicKey.algorithm !== (kind === 'ecdsa' ? 'ec' : 'dsa')) return false;
  try {
    const spki = Buffer.from(partsOf(certificate).spki.encoded);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return verify(digest, data, { key, dsaEncoding: 'der' }, signature);
  } catch {
    // The platform throws for keys and signatures that are not well formed, and for curves that it lacks.
    return false;
  }
}
