/**
 * The layout of a cabinet, from MS-CAB ("Cabinet File Format"): a header, folders (runs of compressed blocks), and
 * files that are stretches of a folder's expanded bytes. All numbers are little-endian.
 */
export type CabinetCompression = 'stored' | 'mszip' | 'quantum' | 'lzx' | 'unknown';

export interface CabinetFolder {
  /** Of the first CFDATA block in this part. */
  readonly offset: number;
  readonly blocks: number;
  /** The whole type field: the method in the low four bits, LZX and Quantum parameters above. */
  readonly type: number;
}

export interface CabinetFile {
  readonly rawName: Uint8Array;
  /** Attribute `_A_NAME_IS_UTF`. */
  readonly nameIsUtf8: boolean;
  readonly size: number;
  /** Offset in the folder's expanded bytes. */
  readonly offset: number;
  /** Index of the folder, or one of `continued`. */
  readonly folder: number;
  /** Offset of its entry in the cabinet, for messages. */
  readonly entryOffset: number;
}

export interface CabinetHeader {
  readonly setId: number;
  /** Position of this part in its set, from 0. */
  readonly index: number;
  /** File names of the neighbouring parts as bytes; `null` at either end. */
  readonly previous: Uint8Array | null;
  readonly next: Uint8Array | null;
  /** Bytes set aside in each CFDATA block. */
  readonly dataReserve: number;
  readonly folders: readonly CabinetFolder[];
  readonly files: readonly CabinetFile[];
}

/** Folder numbers of files that reach over the edge of a part. Source: MS-CAB CFFILE `iFolder`. */
export const continued = { fromPrevious: 0xfffd, toNext: 0xfffe, both: 0xffff } as const;

export function compressionOf(type: number): CabinetCompression {
  const methods: readonly CabinetCompression[] = ['stored', 'mszip', 'quantum', 'lzx'];
  return methods[type & 0x000f] ?? 'unknown';
}
