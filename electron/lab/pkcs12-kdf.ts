import { createHash } from 'node:crypto';

/** What the derived bytes are for. Source: RFC 7292 appendix B.3. */
export const purpose = { key: 1, iv: 2, mac: 3 } as const;

/** Digests with the bytes of their output and of their blocks. */
const sizes = { sha1: [20, 64], sha256: [32, 64], sha384: [48, 128], sha512: [64, 128] } as const;
export type KdfDigest = keyof typeof sizes;

/** Key material by the method of PKCS #12. `length` in bytes. Rules: RFC 7292 appendix B.2. */
export function pkcs12Key(
  digest: KdfDigest,
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
  id: (typeof purpose)[keyof typeof purpose],
  length: number,
): Uint8Array {
  const [outputSize, blockSize] = sizes[digest];
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  const input = Buffer.concat([stretched(salt, blockSize), stretched(password, blockSize)]);
  const diversifier = Buffer.alloc(blockSize, id);
  const output: Buffer[] = [];
  for (let made = 0; made < length; made += outputSize) {
    let a = createHash(digest).update(diversifier).update(input).digest();
    for (let round = 1; round < iterations; round += 1) a = createHash(digest).update(a).digest();
    output.push(a);
    const b = stretched(a, blockSize).subarray(0, blockSize);
    for (let at = 0; at < input.length; at += blockSize) addOne(input.subarray(at, at + blockSize), b);
  }
  return Buffer.concat(output).subarray(0, length);
}

/** Repeated to the next multiple of the block; nothing stays nothing. */
function stretched(bytes: Uint8Array, blockSize: number): Buffer {
  const length = Math.ceil(bytes.length / blockSize) * blockSize;
  return length === 0 ? Buffer.alloc(0) : Buffer.alloc(length, bytes);
}

/** block = block + b + 1, as big-endian numbers modulo the block's size. */
function addOne(block: Buffer, b: Uint8Array): void {
  let carry = 1;
  for (let i = block.length - 1; i >= 0; i -= 1) {
    carry += (block[i] ?? 0) + (b[i] ?? 0);
    block[i] = carry & 0xff;
    carry >>= 8;
  }
}
