import type { InfEncoding } from '../../shared/model/inf';
import { decodeAnsi } from '../../shared/windows/ansi';

/** Bytes as text; a byte-order mark is dropped and what is no text becomes U+FFFD. */
export function decodeText(encoding: InfEncoding, bytes: Uint8Array): string {
  return encoding === 'windows-1252' ? decodeAnsi(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** Whether all bytes are text of the encoding. */
export function isTextOf(encoding: InfEncoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
