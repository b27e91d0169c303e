import { readSync } from 'node:fs';

/** Bytes that are read piece by piece, whether they lie in memory or in an open file. */
export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `position`; fewer at the end, none beyond it. Do not keep or change them. */
  read(position: number, length: number): Uint8Array;
}

/** Bytes in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (position, length) => bytes.subarray(position, position + length) };
}

/** An open file. Only headers and signatures are read this way, so the thread is held for microseconds. */
export function fileSource(descriptor: number, size: number): ByteSource {
  return {
    size,
    read(position, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - position)));
      let filled = 0;
      while (filled < buffer.length) {
        const count = readSync(descriptor, buffer, filled, buffer.length - filled, position + filled);
        if (count === 0) break;
        filled += count;
      }
      return buffer.subarray(0, filled);
    },
  };
}

/** A little-endian reader over the start of some bytes; positions must be checked by the caller. */
export function littleEndian(bytes: Uint8Array): { u16(at: number): number; u32(at: number): number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { u16: (at) => view.getUint16(at, true), u32: (at) => view.getUint32(at, true) };
}
