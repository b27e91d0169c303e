import { bytesSource, littleEndian } from './byte-source';
import { readPeLayout } from './pe-layout';

/** How far the headers of a program image say that it reaches. Offsets in the file. */
export interface ImageExtent {
  /** In the words of INF architectures. */
  readonly machine: string;
  /** Behind the last byte of any section. */
  readonly sectionsEnd: number;
  /** What the directory entry claims of the certificate table, whether or not it lies in the file. */
  readonly signature: { readonly start: number; readonly end: number } | null;
  /** Of the directory entry; `null` when the headers have none. */
  readonly signatureEntry: number | null;
  readonly checksum: number;
  /** Seconds since 1970 when it was linked; a hash in reproducible builds. */
  readonly linked: number;
}

const certificateTableIndex = 4;

/**
 * Reads what the headers of an image promise; `null` when these are no image's or the headers are cut.
 * Source: PE format (win32 docs): section headers, certificate table as a file offset.
 */
export function imageExtent(bytes: Uint8Array): ImageExtent | null {
  const image = readPeLayout(bytesSource(bytes))?.image ?? null;
  if (image === null) return null;
  const { u16, u32 } = littleEndian(bytes);
  const header = u32(0x3c);
  const optional = header + 24;
  const optionalEnd = optional + u16(header + 20);
  let sectionsEnd = 0;
  for (let index = 0; index < u16(header + 6); index += 1) {
    const section = optionalEnd + index * 40;
    if (section + 40 > bytes.length) return null;
    const size = u32(section + 16);
    if (size > 0) sectionsEnd = Math.max(sectionsEnd, u32(section + 20) + size);
  }
  const wide = u16(optional) === 0x20b;
  const entry = optional + (wide ? 112 : 96) + certificateTableIndex * 8;
  const hasEntry = entry + 8 <= optionalEnd && entry + 8 <= bytes.length;
  const start = hasEntry ? u32(entry) : 0;
  const size = hasEntry ? u32(entry + 4) : 0;
  return {
    machine: image.machine,
    sectionsEnd,
    signature: start > 0 && size > 0 ? { start, end: start + size } : null,
    signatureEntry: hasEntry ? entry : null,
    checksum: optional + 64,
    linked: u32(header + 8),
  };
}
