import { peChecksum } from './pe';

/** Architectures that the lab writes images for. */
export type LabMachine = 'x86' | 'amd64' | 'arm64';

export interface MinimalDriverOptions {
  readonly machine: LabMachine;
  /** Native subsystem, as kernel-mode drivers have it; else a DLL for user mode. */
  readonly kernelMode: boolean;
  /** Text inside the image, so that images differ. */
  readonly mark?: string;
}

interface MachineFacts {
  readonly id: number;
  readonly wide: boolean;
  /** An entry point that returns STATUS_UNSUCCESSFUL: Windows would load the image and drop it. */
  readonly code: readonly number[];
}

/** Source: PE Format, section "Machine Types"; instruction encodings of the processors' manuals. */
const machines: Readonly<Record<LabMachine, MachineFacts>> = {
  x86: { id: 0x014c, wide: false, code: [0xb8, 0x01, 0x00, 0x00, 0xc0, 0xc2, 0x08, 0x00] },
  amd64: { id: 0x8664, wide: true, code: [0xb8, 0x01, 0x00, 0x00, 0xc0, 0xc3] },
  arm64: {
    id: 0xaa64,
    wide: true,
    code: [0x20, 0x00, 0x80, 0x52, 0x00, 0x00, 0xb8, 0x72, 0xc0, 0x03, 0x5f, 0xd6],
  },
};

const FILE_ALIGNMENT = 0x200;
const SECTION_ALIGNMENT = 0x1000;
const HEADER_START = 0x80;

/**
 * A complete, tiny PE image of 1 KiB: headers, one code section, a right checksum, nothing imported.
 * Source: PE Format, sections "COFF File Header", "Optional Header" and "Section Table".
 */
export function minimalDriver({ machine, kernelMode, mark = '' }: MinimalDriverOptions): Uint8Array {
  const { id, wide, code } = machines[machine];
  const image = new Uint8Array(FILE_ALIGNMENT * 2);
  const view = new DataView(image.buffer);
  const u16 = (offset: number, value: number) => view.setUint16(offset, value, true);
  const u32 = (offset: number, value: number) => view.setUint32(offset, value, true);
  image.set([0x4d, 0x5a]);
  u32(0x3c, HEADER_START);
  image.set([0x50, 0x45], HEADER_START);

  const coff = HEADER_START + 4;
  const optionalSize = wide ? 240 : 224;
  u16(coff, id);
  u16(coff + 2, 1);
  u16(coff + 16, optionalSize);
  // Executable image; large addresses or 32-bit machine; DLL for user mode.
  u16(coff + 18, 0x0002 | (wide ? 0x0020 : 0x0100) | (kernelMode ? 0 : 0x2000));

  const optional = coff + 20;
  u16(optional, wide ? 0x20b : 0x10b);
  u32(optional + 4, FILE_ALIGNMENT);
  u32(optional + 16, SECTION_ALIGNMENT);
  u32(optional + 20, SECTION_ALIGNMENT);
  // Image base: the usual ones for drivers and DLLs.
  u32(optional + (wide ? 24 : 28), kernelMode ? 0x10000 : 0x10000000);
  u32(optional + 32, SECTION_ALIGNMENT);
  u32(optional + 36, FILE_ALIGNMENT);
  for (const offset of [40, 44, 48]) u16(optional + offset, offset === 44 ? 1 : 10);
  u32(optional + 56, SECTION_ALIGNMENT * 2);
  u32(optional + 60, FILE_ALIGNMENT);
  u16(optional + 68, kernelMode ? 1 : 2);
  // NX compatible, no structured exception handlers.
  u16(optional + 70, 0x0500);
  const word = wide ? 8 : 4;
  for (const [i, size] of [0x100000, 0x1000, 0x100000, 0x1000].entries()) u32(optional + 72 + i * word, size);
  u32(optional + 72 + 4 * word + 4, 16);

  const section = optional + optionalSize;
  image.set(Buffer.from('.text'), section);
  u32(section + 8, FILE_ALIGNMENT);
  u32(section + 12, SECTION_ALIGNMENT);
  u32(section + 16, FILE_ALIGNMENT);
  u32(section + 20, FILE_ALIGNMENT);
  u32(section + 36, 0x60000020);
  image.set(code, FILE_ALIGNMENT);
  image.set(Buffer.from(mark, 'utf8').subarray(0, FILE_ALIGNMENT - 0x20), FILE_ALIGNMENT + 0x20);
  u32(optional + 64, peChecksum(image));
  return image;
}
