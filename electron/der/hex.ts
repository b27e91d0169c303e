import { bufferOf } from './buffer-of';

/** Upper-case hex without separators, of all bytes or of those from `start` up to `end`. */
export function toHex(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return bufferOf(bytes).toString('hex', start, end).toUpperCase();
}
