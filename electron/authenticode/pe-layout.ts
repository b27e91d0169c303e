import type { Problem } from '../../shared/model/problem';
import { byteRanges } from './byte-ranges';
import { type ByteSource, littleEndian } from './byte-source';
import { type FileLayout, flatLayout } from './file-layout';
import { readImageMemory } from './image-memory';

/** Offsets in the optional header that PE32 and PE32+ share, and those that they do not ("PE Format"). */
const CHECKSUM = 64;
const SUBSYSTEM = 68;
const PE32 = { magic: 0x10b, directoryCount: 92, directories: 96 } as const;
const PE32_PLUS = { magic: 0x20b, directoryCount: 108, directories: 112 } as const;
const SECURITY_DIRECTORY = 4;
const SUBSYSTEM_NATIVE = 1;

/** IMAGE_FILE_MACHINE_* in the words that INF architectures use ("PE Format", section "Machine Types"). */
const MACHINES = new Map<number, string>([
  [0x014c, 'x86'],
  [0x0200, 'ia64'],
  [0x01c0, 'arm'],
  [0x01c2, 'arm'],
  [0x01c4, 'arm'],
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
]);

/**
 * The Authenticode layout of a PE image: everything but the checksum, the directory entry of the certificate
 * table, and the table itself. Sections do not count for it: gaps, overlaps and data behind them are hashed as they
 * lie. An unsigned image is padded with zeros to a multiple of 8, as signing would do to it.
 * `null` when this is no PE image.
 * Source: "Windows Authenticode Portable Executable Signature Format", section "Calculating the PE Image Hash";
 * the padding, and data after the table, from catalogs of real packages.
 */
export function readPeLayout(source: ByteSource): FileLayout | null {
  const dos = source.read(0, 0x40);
  if (dos.length < 0x40 || dos[0] !== 0x4d || dos[1] !== 0x5a) return null;
  const header = littleEndian(dos).u32(0x3c);
  const bytes = source.read(header, 24 + PE32_PLUS.directories + (SECURITY_DIRECTORY + 1) * 8);
  // A DOS or 16-bit program is a plain file to Windows' hash.
  if (bytes.length < 4 || littleEndian(bytes).u32(0) !== 0x4550) return null;

  const size = source.size;
  const form = bytes.length >= 26 ? formOf(littleEndian(bytes).u16(24)) : null;
  if (form === null) return flatLayout(size, badHeader('its optional header is of no known kind', header));
  if (bytes.length < 24 + form.directories) {
    return flatLayout(size, badHeader('it ends inside its headers', header));
  }
  const optional = header + 24;
  const { u16, u32 } = littleEndian(bytes);
  const kernelMode = u16(24 + SUBSYSTEM) === SUBSYSTEM_NATIVE;
  const memory = kernelMode ? readImageMemory(source, header) : null;
  const image = {
    machine: MACHINES.get(u16(4)) ?? `0x${u16(4).toString(16).padStart(4, '0')}`,
    kernelMode,
    ...(memory === null ? {} : { memory }),
  };
  const checksum = optional + CHECKSUM;
  const entry = form.directories + SECURITY_DIRECTORY * 8;
  const hasEntry = u32(24 + form.directoryCount) > SECURITY_DIRECTORY && bytes.length >= 24 + entry + 8;
  const headerEnd = hasEntry ? optional + entry + 8 : checksum + 4;
  const front: (readonly [number, number])[] = hasEntry
    ? [
        [0, checksum],
        [checksum + 4, optional + entry],
      ]
    : [[0, checksum]];

  const tableStart = hasEntry ? u32(24 + entry) : 0;
  const tableSize = hasEntry ? u32(24 + entry + 4) : 0;
  const tableEnd = tableStart + tableSize;
  const claimsTable = tableStart !== 0 && tableSize !== 0;
  if (claimsTable && tableStart >= headerEnd && tableEnd <= size) {
    const ranges = byteRanges(...front, [headerEnd, tableStart], [tableEnd, size]);
    const signature = { start: tableStart, end: tableEnd };
    return { kind: 'authenticode', ranges, zeroPadding: 0, signature, image, problem: null };
  }
  return {
    kind: 'authenticode',
    ranges: byteRanges(...front, [headerEnd, size]),
    zeroPadding: (8 - (size % 8)) % 8,
    signature: null,
    image,
    problem: claimsTable ? badTable(tableStart, tableSize, size) : null,
  };
}

function formOf(magic: number): typeof PE32 | typeof PE32_PLUS | null {
  if (magic === PE32.magic) return PE32;
  return magic === PE32_PLUS.magic ? PE32_PLUS : null;
}

function badHeader(why: string, offset: number): Problem {
  const message = `The file begins as a program image but ${why}; it is hashed as a plain file. Get it from the original package.`;
  return { code: 'BAD_PE_HEADER', severity: 'warning', message, offset };
}

/** What Windows makes of such a table is unconfirmed; here the image counts as unsigned. */
function badTable(start: number, size: number, fileSize: number): Problem {
  const message = `The image's certificate table (${size} bytes at ${start}) does not lie inside its ${fileSize} bytes; it counts as unsigned. Get it from the original package.`;
  return { code: 'BAD_CERTIFICATE_TABLE', severity: 'warning', message, offset: start };
}
