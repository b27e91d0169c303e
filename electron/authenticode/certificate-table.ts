import type { Problem } from '../../shared/model/problem';
import { littleEndian } from './byte-source';

const TYPE_PKCS_SIGNED_DATA = 2;
/** Nobody attaches more than one or two; an empty entry takes 8 bytes, so a table could claim a million. */
const MAX_ENTRIES = 16;

export interface CertificateTable {
  /** PKCS #7 messages in order, as views, padding included. */
  readonly messages: readonly Uint8Array[];
  /** What stopped the reading, if anything did; the messages before it stand. */
  readonly problem: Problem | null;
}

/**
 * Reads the attribute certificate table of an image: WIN_CERTIFICATE entries, each padded to 8 bytes. Entries of
 * other types are passed over; at the first impossible length reading stops and keeps what it has.
 * Source: "PE Format", section "The Attribute Certificate Table (Image Only)".
 *
 * @param offset of the table in its file, for problems
 */
export function readCertificateTable(table: Uint8Array, offset: number): CertificateTable {
  const { u16, u32 } = littleEndian(table);
  const messages: Uint8Array[] = [];
  let at = 0;
  for (let entry = 0; entry < MAX_ENTRIES && at + 8 <= table.length; entry += 1) {
    const length = u32(at);
    if (length < 8 || at + length > table.length) {
      // Zeros after the last entry are padding, not an entry.
      const padding = messages.length > 0 && table.subarray(at).every((byte) => byte === 0);
      return { messages, problem: padding ? null : badEntry(length, offset + at) };
    }
    if (u16(at + 6) === TYPE_PKCS_SIGNED_DATA) messages.push(table.subarray(at + 8, at + length));
    at += Math.ceil(length / 8) * 8;
  }
  return { messages, problem: null };
}

function badEntry(length: number, offset: number): Problem {
  const message = `The image's certificate table holds an entry that claims ${length} bytes, which cannot be; what follows it is not read.`;
  return { code: 'BAD_CERTIFICATE_ENTRY', severity: 'warning', message, offset };
}
