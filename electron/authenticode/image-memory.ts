import type { ImageMemory } from '../../shared/model/package';
import { type ByteSource, littleEndian } from './byte-source';

/** Offsets in the optional header, and sizes ("PE Format"). */
const SECTION_ALIGNMENT = 32;
const DIRECTORIES = { 267: 96, 523: 112 } as const;
const IMPORT_ADDRESS_TABLE = 12;
const SECTION_HEADER = 40;
/** More sections than this no loader takes ("PE Format", "COFF File Header": 96). */
const MOST_SECTIONS = 96;

const EXECUTABLE = 0x2000_0000;
const WRITABLE = 0x8000_0000;
const PAGE = 0x1000;

interface Section {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly flags: number;
}

/**
 * What the section table of an image asks of memory: the facts that memory integrity looks at. `null` when the table
 * cannot be read; `header` is the offset of the PE signature.
 * Source: "PE Format", sections "Section Table" and "Optional Header Data Directories".
 */
export function readImageMemory(source: ByteSource, header: number): ImageMemory | null {
  const front = source.read(header, 26);
  if (front.length < 26) return null;
  const { u16 } = littleEndian(front);
  const [count, optionalSize, magic] = [u16(6), u16(20), u16(24)];
  if (count === 0 || count > MOST_SECTIONS || (magic !== 0x10b && magic !== 0x20b)) return null;
  const optional = source.read(header + 24, optionalSize).slice();
  const table = source.read(header + 24 + optionalSize, count * SECTION_HEADER);
  if (optional.length < SECTION_ALIGNMENT + 4 || table.length < count * SECTION_HEADER) return null;
  const sections = Array.from({ length: count }, (_, index) => sectionAt(table, index * SECTION_HEADER));
  const entry = DIRECTORIES[magic] + IMPORT_ADDRESS_TABLE * 8;
  const imports = entry + 8 <= optional.length ? littleEndian(optional).u32(entry) : 0;
  const holder = sections.find(({ start, end }) => imports !== 0 && imports >= start && imports < end);
  const names = (chosen: readonly Section[]): readonly string[] => chosen.map(({ name }) => name);
  return {
    sectionAlignment: littleEndian(optional).u32(SECTION_ALIGNMENT),
    writableExecutable: names(sections.filter(({ flags }) => has(flags, WRITABLE) && has(flags, EXECUTABLE))),
    unaligned: names(sections.filter(({ start }) => start % PAGE !== 0)),
    importsInExecutable: holder !== undefined && has(holder.flags, EXECUTABLE) ? holder.name : null,
  };
}

/** Flags have 32 bits, the highest among them: compared without sign. */
const has = (flags: number, flag: number): boolean => (flags & flag) >>> 0 === flag;

function sectionAt(table: Uint8Array, at: number): Section {
  const { u32 } = littleEndian(table.subarray(at, at + SECTION_HEADER));
  const start = u32(12);
  const name = String.fromCharCode(...table.subarray(at, at + 8)).replace(/[^\x21-\x7e].*$/s, '');
  return { name, start, end: start + Math.max(u32(8), u32(16)), flags: u32(36) };
}
