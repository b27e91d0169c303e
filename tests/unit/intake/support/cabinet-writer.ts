import { deflateRawSync } from 'node:zlib';
import { cabinetChecksum } from '../../../../electron/intake/cabinet/checksum';

export interface CabinetEntry {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  readonly attributes?: number;
}

export interface CabinetOptions {
  readonly method?: 'stored' | 'mszip';
  readonly reserve?: { readonly header: number; readonly folder: number; readonly data: number };
  readonly part?: { readonly setId: number; readonly index: number; previous?: string; next?: string };
  readonly checksums?: boolean;
}

/** A small cabinet: each inner array of entries becomes a folder. Layout: MS-CAB. */
export function writeCabinet(
  folders: readonly (readonly CabinetEntry[])[],
  options: CabinetOptions = {},
): Buffer {
  const { method = 'mszip', reserve, part, checksums = true } = options;
  const neighbours = Buffer.from(
    [part?.previous, part?.next].flatMap((name) => (name === undefined ? [] : [`${name}\0disk\0`])).join(''),
  );
  const reserved = reserve ? Buffer.alloc(4 + reserve.header) : Buffer.alloc(0);
  if (reserve) {
    reserved.writeUInt16LE(reserve.header, 0);
    reserved.writeUInt8(reserve.folder, 2);
    reserved.writeUInt8(reserve.data, 3);
  }
  const fileEntries = folders.flatMap((entries, folder) => {
    let offset = 0;
    return entries.map(({ name, data, attributes = 0x20 }) => {
      const entry = Buffer.alloc(16);
      entry.writeUInt32LE(data.length, 0);
      entry.writeUInt32LE(offset, 4);
      entry.writeUInt16LE(folder, 8);
      entry.writeUInt16LE(attributes, 14);
      offset += data.length;
      return Buffer.concat([entry, Buffer.from(name as string), Buffer.alloc(1)]);
    });
  });
  const files = Buffer.concat(fileEntries);
  const folderSize = 8 + (reserve?.folder ?? 0);
  const filesStart = 36 + reserved.length + neighbours.length + folders.length * folderSize;
  let dataStart = filesStart + files.length;
  const folderEntries: Buffer[] = [];
  const data: Buffer[] = [];
  for (const entries of folders) {
    const bytes = Buffer.concat(entries.map((entry) => entry.data));
    const blocks = blocksOf(bytes, method, reserve?.data ?? 0, checksums);
    const entry = Buffer.alloc(folderSize);
    entry.writeUInt32LE(dataStart, 0);
    entry.writeUInt16LE(blocks.length, 4);
    entry.writeUInt16LE(method === 'mszip' ? 1 : 0, 6);
    folderEntries.push(entry);
    data.push(...blocks);
    dataStart += blocks.reduce((sum, block) => sum + block.length, 0);
  }
  const head = Buffer.alloc(36);
  head.write('MSCF', 0, 'latin1');
  head.writeUInt32LE(dataStart, 8);
  head.writeUInt32LE(filesStart, 16);
  head.writeUInt8(3, 24);
  head.writeUInt8(1, 25);
  head.writeUInt16LE(folders.length, 26);
  head.writeUInt16LE(fileEntries.length, 28);
  head.writeUInt16LE((part?.previous ? 1 : 0) | (part?.next ? 2 : 0) | (reserve ? 4 : 0), 30);
  head.writeUInt16LE(part?.setId ?? 0, 32);
  head.writeUInt16LE(part?.index ?? 0, 34);
  return Buffer.concat([head, reserved, neighbours, ...folderEntries, files, ...data]);
}

function blocksOf(bytes: Buffer, method: 'stored' | 'mszip', reserve: number, checksums: boolean): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 32768) {
    const piece = bytes.subarray(at, at + 32768);
    const dictionary = bytes.subarray(Math.max(0, at - 32768), at);
    const packed =
      method === 'stored'
        ? piece
        : Buffer.concat([
            Buffer.from('CK'),
            deflateRawSync(piece, dictionary.length > 0 ? { dictionary } : {}),
          ]);
    const head = Buffer.alloc(8 + reserve);
    head.writeUInt16LE(packed.length, 4);
    head.writeUInt16LE(piece.length, 6);
    if (checksums) head.writeUInt32LE(cabinetChecksum(packed, head.readUInt32LE(4)), 0);
    blocks.push(head, packed);
  }
  // Head and data as one, so that the count of blocks is right.
  return blocks.flatMap((block, index) =>
    index % 2 === 0 ? [Buffer.concat([block, blocks[index + 1] as Buffer])] : [],
  );
}
