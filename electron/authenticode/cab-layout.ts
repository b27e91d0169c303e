import { byteRanges } from './byte-ranges';
import { type ByteSource, littleEndian } from './byte-source';
import type { FileLayout } from './file-layout';

const FLAG_RESERVE = 4;
/** A signed cabinet's header reserve: 4 bytes of mark, offset and size of the signature, 8 bytes more. */
const SIGNATURE_RESERVE = 20;

/**
 * The layout of a cabinet: all of it but the reserved field at 4 and, in a signed one, what signing changes (the
 * cabinet's number and the reserve that points to the signature) and the signature. `null` when it is no cabinet.
 * Source: [MS-CAB] section 2.1 for the fields; the bytes that count from osslsigncode's behaviour on signed ones.
 */
export function readCabLayout(source: ByteSource): FileLayout | null {
  const header = source.read(0, 60);
  if (header.length < 36) return null;
  const { u16, u32 } = littleEndian(header);
  if (u32(0) !== 0x4643534d) return null;

  const size = source.size;
  const base = { kind: 'cab', zeroPadding: 0, image: null } as const;
  const reserved = (u16(30) & FLAG_RESERVE) !== 0 && header.length === 60 && u16(36) === SIGNATURE_RESERVE;
  const start = reserved ? u32(44) : 0;
  const length = reserved ? u32(48) : 0;
  const claimsSignature = start !== 0 && length !== 0;
  if (claimsSignature && start >= 60 && start + length <= size) {
    const end = start + length;
    const ranges = byteRanges([0, 4], [8, 34], [56, start], [end, size]);
    return { ...base, ranges, signature: { start, end }, problem: null };
  }
  const message = `The cabinet's signature (${length} bytes at ${start}) does not lie inside its ${size} bytes; it counts as unsigned.`;
  return {
    ...base,
    ranges: byteRanges([0, 4], [8, size]),
    signature: null,
    problem: claimsSignature
      ? { code: 'BAD_CAB_SIGNATURE', severity: 'warning', message, offset: start }
      : null,
  };
}
