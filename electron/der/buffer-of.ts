/** The same bytes as a Buffer, whose texts are made several times faster than a TextDecoder makes short ones (measured). */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
