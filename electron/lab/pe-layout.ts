/** Where a PE file keeps what a signature touches. */
export interface PeLayout {
  /** Offset of the optional header. */
  readonly optional: number;
  readonly checksum: number;
  readonly securityEntry: number;
  readonly certificateTable: number;
}

/** Source: PE Format, sections "Optional Header" and "Optional Header Data Directories". */
export function layoutOf(image: Uint8Array): PeLayout {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const optional = view.getUint32(0x3c, true) + 24;
  const directories = optional + (view.getUint16(optional, true) === 0x20b ? 112 : 96);
  const securityEntry = directories + 4 * 8;
  return {
    optional,
    checksum: optional + 64,
    securityEntry,
    certificateTable: view.getUint32(securityEntry, true) || image.length,
  };
}
