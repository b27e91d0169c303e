import * as der from './der-writer';

export interface ImageOptions {
  /** PE32+ unless false. */
  readonly wide?: boolean;
  readonly machine?: number;
  readonly subsystem?: number;
  /** Whole size without the certificate table. */
  readonly size?: number;
  /** Where the PE header begins. */
  readonly header?: number;
  readonly directories?: number;
  /** Claim about the certificate table; by default what `table` needs. */
  readonly security?: readonly [offset: number, size: number];
  readonly table?: Uint8Array;
  /** Bytes after the certificate table. */
  readonly after?: Uint8Array;
}

/** Offsets that tests change or expect to be skipped. */
export function imageOffsets({ wide = true, header = 0x80 }: ImageOptions = {}) {
  const optional = header + 24;
  return {
    checksum: optional + 64,
    security: optional + (wide ? 112 : 96) + 32,
    headerEnd: optional + (wide ? 240 : 224),
  };
}

/** A program image for tests: headers, then a pattern that has no two equal neighbours. */
export function makeImage(options: ImageOptions = {}): Uint8Array {
  const {
    wide = true,
    machine = 0x8664,
    subsystem = 1,
    size = 1024,
    header = 0x80,
    directories = 16,
  } = options;
  const { table = new Uint8Array(), after = new Uint8Array() } = options;
  const image = new Uint8Array(size + table.length + after.length);
  for (let i = 0; i < size; i += 1) image[i] = (i * 7) % 251;
  const view = new DataView(image.buffer);
  image.set([0x4d, 0x5a]);
  view.setUint32(0x3c, header, true);
  view.setUint32(header, 0x4550, true);
  view.setUint16(header + 4, machine, true);
  view.setUint16(header + 6, 0, true);
  view.setUint16(header + 24, wide ? 0x20b : 0x10b, true);
  view.setUint16(header + 24 + 68, subsystem, true);
  view.setUint32(header + 24 + (wide ? 108 : 92), directories, true);
  const [offset, length] = options.security ?? (table.length > 0 ? [size, table.length] : [0, 0]);
  const { security } = imageOffsets(options);
  view.setUint32(security, offset, true);
  view.setUint32(security + 4, length, true);
  image.set(table, size);
  image.set(after, size + table.length);
  return image;
}

/** One WIN_CERTIFICATE entry, padded to 8 bytes. */
export function tableEntry(message: Uint8Array, type = 2, length = message.length + 8): Uint8Array {
  const header = new Uint8Array(8);
  const view = new DataView(header.buffer);
  view.setUint32(0, length, true);
  view.setUint16(4, 0x0200, true);
  view.setUint16(6, type, true);
  return der.concat(header, message, new Uint8Array((8 - ((message.length + 8) % 8)) % 8));
}
