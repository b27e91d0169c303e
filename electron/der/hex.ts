import { bufferOf } from './buffer-of';

/** Upper-case hex without separators. */
export function toHex(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('hex').toUpperCase();
}
