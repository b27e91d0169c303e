import type { Signature } from '../../shared/model/signature';
import { readMessage } from './read-message';

/**
 * Reads the Authenticode signature of a catalog, or of a file's certificate table: a CMS SignedData over a CTL or
 * SpcIndirectDataContent. Checks the mathematics of the signer, of timestamps and of nested signatures; trust and
 * validity periods are judged elsewhere. Bytes after the message are ignored: certificate tables are padded.
 *
 * Gives `null` for a message without any signer, such as an unsigned catalog. Anything unreadable is a signature
 * of status `malformed`. Never throws for any bytes; time is linear in their number.
 * Source: RFC 5652, "Windows Authenticode Portable Executable Signature Format".
 */
export function readSignature(bytes: Uint8Array): Signature | null {
  return readMessage(bytes)?.signature ?? null;
}
