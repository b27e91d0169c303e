import { bitLength, type RsaKey } from './public-key';

/**
 * Largest key that is computed with: twice what any authority has issued. Windows goes up to 16,384 bits
 * (BCryptGenerateKeyPair), at which a chain of hostile certificates takes ten times as long as this one.
 */
const MAX_MODULUS_BYTES = 1024;
/** 65537 needs three bytes; longer exponents than four only serve to burn time. */
const MAX_EXPONENT_BYTES = 4;

/** Why a key is not computed with, to be put behind its owner's name; `null` for every usual key. */
export function tooLarge({ modulus, exponent }: RsaKey): string | null {
  if (modulus.length > MAX_MODULUS_BYTES) return beyond('a key', modulus);
  return exponent.length > MAX_EXPONENT_BYTES ? beyond('a key with an exponent', exponent) : null;
}

const beyond = (what: string, number: Uint8Array): string =>
  `has ${what} of ${bitLength(number)} bits, which is larger than this program computes with`;

/**
 * RSA's public operation: the encoded message inside a signature, as long as the modulus; `null` when the numbers
 * are out of range. Done here, not by the platform's provider, because Electron's BoringSSL and newer OpenSSL
 * refuse the digests and key sizes that old roots and countersignatures use. Only public values take part, so
 * running time gives nothing away.
 * Rules: RFC 8017 section 5.2.2 (RSAVP1) and 4.1 (I2OSP).
 */
export function recoverEncodedMessage(key: RsaKey, signature: Uint8Array): Uint8Array | null {
  const size = key.modulus.length;
  if (size === 0 || tooLarge(key) !== null) return null;
  const value = significant(signature);
  if (value.length > size) return null;
  const modulus = toBigInt(key.modulus);
  const base = toBigInt(value);
  if (base >= modulus || (modulus & 1n) === 0n) return null;
  const message = power(base, toBigInt(key.exponent), modulus);
  return Uint8Array.from(Buffer.from(message.toString(16).padStart(size * 2, '0'), 'hex'));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    if (rest > 1n) square = (square * square) % modulus;
  }
  return result;
}

function toBigInt(bytes: Uint8Array): bigint {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return BigInt(`0x${hex || '0'}`);
}

function significant(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && bytes[start] === 0) start += 1;
  return bytes.subarray(start);
}
