import type { ByteReader } from './byte-reader';
import { CabinetFault } from './fault';
import type { CabinetFile, CabinetFolder, CabinetHeader } from './format';

const HEADER = 36;
const FOLDER = 8;
const FILE = 16;
/** Names take at most 255 bytes and a zero, 256 in cabinets that libmspack has seen. Source: MS-CAB CFFILE `szName`. */
const LONGEST_NAME = 256;
const flag = { previous: 0x0001, next: 0x0002, reserve: 0x0004 } as const;
const NAME_IS_UTF8 = 0x80;

/**
 * Reads the directory of one cabinet part. Counts are 16 bits wide, so it takes at most some 18 MB; every offset
 * is checked by the reader. Throws `CabinetFault`. Source: MS-CAB sections CFHEADER, CFFOLDER, CFFILE.
 */
export async function readCabinetHeader(reader: ByteReader): Promise<CabinetHeader> {
  const head = await reader.read(0, HEADER);
  if (head.toString('latin1', 0, 4) !== 'MSCF') throw new CabinetFault('it does not start with "MSCF"', 0);
  const major = head.readUInt8(25);
  if (major !== 1) throw new CabinetFault(`its format version is ${major}, not 1`, 25);
  const flags = head.readUInt16LE(30);
  let at = HEADER;
  let folderReserve = 0;
  let dataReserve = 0;
  if (flags & flag.reserve) {
    const sizes = await reader.read(at, 4);
    folderReserve = sizes.readUInt8(2);
    dataReserve = sizes.readUInt8(3);
    at += 4 + sizes.readUInt16LE(0);
  }
  const neighbour = async (present: number): Promise<Uint8Array | null> => {
    if (!present) return null;
    const cabinet = await reader.readString(at, LONGEST_NAME);
    const disk = await reader.readString(at + cabinet.length + 1, LONGEST_NAME);
    at += cabinet.length + disk.length + 2;
    return Uint8Array.from(cabinet);
  };
  const previous = await neighbour(flags & flag.previous);
  const next = await neighbour(flags & flag.next);
  return {
    setId: head.readUInt16LE(32),
    index: head.readUInt16LE(34),
    previous,
    next,
    dataReserve,
    folders: await readFolders(reader, at, head.readUInt16LE(26), FOLDER + folderReserve),
    files: await readFiles(reader, head.readUInt32LE(16), head.readUInt16LE(28)),
  };
}

async function readFolders(
  reader: ByteReader,
  start: number,
  count: number,
  stride: number,
): Promise<readonly CabinetFolder[]> {
  const folders: CabinetFolder[] = [];
  for (let index = 0; index < count; index++) {
    const bytes = await reader.read(start + index * stride, FOLDER);
    folders.push({
      offset: bytes.readUInt32LE(0),
      blocks: bytes.readUInt16LE(4),
      type: bytes.readUInt16LE(6),
    });
  }
  return folders;
}

async function readFiles(reader: ByteReader, start: number, count: number): Promise<readonly CabinetFile[]> {
  const files: CabinetFile[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const bytes = await reader.read(at, FILE);
    const rawName = await reader.readString(at + FILE, LONGEST_NAME);
    files.push({
      rawName: Uint8Array.from(rawName),
      nameIsUtf8: (bytes.readUInt16LE(14) & NAME_IS_UTF8) !== 0,
      size: bytes.readUInt32LE(0),
      offset: bytes.readUInt32LE(4),
      folder: bytes.readUInt16LE(8),
      entryOffset: at,
    });
    at += FILE + rawName.length + 1;
  }
  return files;
}
