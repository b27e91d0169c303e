import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '../../shared/model/signature';

/**
 * Whether an encoded message is the PSS encoding of `digest`, with MGF1 over the same digest algorithm.
 * `modulusBits` is the exact size of the key.
 * Rules: RFC 8017 section 9.1.2 (EMSA-PSS-VERIFY) and appendix B.2.1 (MGF1).
 */
export function isPssEncoding(
  encoded: Uint8Array,
  modulusBits: number,
  algorithm: DigestAlgorithm,
  digest: Uint8Array,
  saltLength: number,
): boolean {
  const bits = modulusBits - 1;
  const size = Math.ceil(bits / 8);
  // One bit past a byte border, the message is a byte shorter than the modulus.
  if (encoded.length > size && encoded[0] !== 0) return false;
  const message = encoded.subarray(encoded.length - size);
  const hashLength = digest.length;
  const maskedLength = size - hashLength - 1;
  if (maskedLength < saltLength + 1 || message[size - 1] !== 0xbc) return false;

  const unused = 8 * size - bits;
  if (((message[0] ?? 0) & ~(0xff >> unused) & 0xff) !== 0) return false;
  const hash = message.subarray(maskedLength, size - 1);
  const block = mgf1(algorithm, hash, maskedLength);
  for (let i = 0; i < maskedLength; i += 1) block[i] = (block[i] ?? 0) ^ (message[i] ?? 0);
  block[0] = (block[0] ?? 0) & (0xff >> unused);

  const saltStart = maskedLength - saltLength;
  for (let i = 0; i < saltStart - 1; i += 1) if (block[i] !== 0) return false;
  if (block[saltStart - 1] !== 1) return false;
  const expected = createHash(algorithm)
    .update(new Uint8Array(8))
    .update(digest)
    .update(block.subarray(saltStart))
    .digest();
  return Buffer.compare(expected, hash) === 0;
}

function mgf1(algorithm: DigestAlgorithm, seed: Uint8Array, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  const counter = Buffer.alloc(4);
  for (let filled = 0, i = 0; filled < length; i += 1) {
    counter.writeUInt32BE(i);
    const part = createHash(algorithm).update(seed).update(counter).digest();
    mask.set(part.subarray(0, length - filled), filled);
    filled += part.length;
  }
  return mask;
}
