import type { Certificate } from '../../shared/model/certificate';
import { type DerElement, decodeBits, decodeOid, readDer, TAG } from '../der';
import { curveBits, keyOids } from './oids';

/** An RSA key as it takes part in the arithmetic. */
export interface RsaKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

/**
 * Kind and size of a SubjectPublicKeyInfo; `unknown` and 0 for what is not known, which is no error.
 * Rules: RFC 3279 section 2.3, RFC 5480.
 * @throws DerError when the outer structure is broken
 */
export function describePublicKey(spki: DerElement): Certificate['publicKey'] {
  const outer = spki.expect(TAG.sequence, 'public key').cursor();
  const algorithm = outer.next(TAG.sequence, 'key algorithm').cursor();
  const kind = keyOids[decodeOid(algorithm.next(TAG.oid, 'key algorithm'))] ?? 'unknown';
  const parameters = algorithm.done ? null : algorithm.next();
  outer.next(TAG.bitString, 'key');
  switch (kind) {
    case 'rsa':
      return { algorithm: kind, bits: bitLength(readRsaKey(spki)?.modulus ?? new Uint8Array()) };
    case 'ec':
      return {
        algorithm: kind,
        bits: parameters?.tag === TAG.oid ? (curveBits[decodeOid(parameters)] ?? 0) : 0,
      };
    case 'dsa':
      return { algorithm: kind, bits: dsaBits(parameters) };
    case 'unknown':
      return { algorithm: kind, bits: 0 };
  }
}

/** Modulus and exponent of an RSA SubjectPublicKeyInfo, without leading zeros; `null` when it holds none. */
export function readRsaKey(spki: DerElement): RsaKey | null {
  try {
    const outer = spki.cursor();
    outer.next(TAG.sequence);
    const { octets } = decodeBits(outer.next(TAG.bitString, 'key'));
    const key = readDer(octets, { lenientLengths: true, allowTrailing: true })
      .expect(TAG.sequence, 'RSA key')
      .cursor();
    const modulus = unsigned(key.next(TAG.integer, 'modulus').content);
    const exponent = unsigned(key.next(TAG.integer, 'exponent').content);
    return modulus.length === 0 || exponent.length === 0 ? null : { modulus, exponent };
  } catch {
    return null;
  }
}

function dsaBits(parameters: DerElement | null): number {
  if (parameters === null || parameters.tag !== TAG.sequence || parameters.length === 0) return 0;
  return bitLength(unsigned(parameters.first().content));
}

function unsigned(content: Uint8Array): Uint8Array {
  let start = 0;
  while (start < content.length && content[start] === 0) start += 1;
  return content.subarray(start);
}

/** Of an unsigned number without leading zeros. */
export function bitLength(bytes: Uint8Array): number {
  const first = bytes[0];
  return first === undefined ? 0 : bytes.length * 8 - (Math.clz32(first) - 24);
}
