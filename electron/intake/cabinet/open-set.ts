import type { FileHandle } from 'node:fs/promises';
import { openFile } from '../../files';
import { decodeName } from '../decode-name';
import { displayName } from '../display-name';
import { checkEntryName } from '../entry-name';
import { IntakeError } from '../errors';
import { reasonOf } from '../folder';
import { ByteReader } from './byte-reader';
import { CabinetFault } from './fault';
import type { CabinetHeader } from './format';
import { readCabinetHeader } from './read-header';

/** Parts of one set: the counter in the header is 16 bits wide, but nobody ships more than a few disks. */
const MAX_PARTS = 1000;

export interface CabinetPart {
  readonly reader: ByteReader;
  readonly header: CabinetHeader;
}

/** All parts of a cabinet, first to last. */
export interface CabinetSet {
  readonly parts: readonly CabinetPart[];
  /** Bytes of all parts together. */
  readonly size: number;
  close(): Promise<void>;
}

/** Finds a part that lies beside the cabinet; `null` when there is none. */
export type FindPart = (name: string) => Promise<string | null>;

/**
 * Opens a cabinet together with the parts that it continues from and in. Throws `IntakeError`: `DAMAGED`, or
 * `PART_MISSING` naming the part that has to be put beside it. Source: MS-CAB, `szCabinetPrev`, `szCabinetNext`.
 */
export async function openCabinetSet(
  diskPath: string,
  shown: string,
  findPart: FindPart,
): Promise<CabinetSet> {
  const handles: FileHandle[] = [];
  const close = async () => {
    await Promise.all(handles.map((handle) => handle.close().catch(() => undefined)));
  };
  const openPart = async (path: string, name: string): Promise<CabinetPart> => {
    try {
      const handle = await openFile(path);
      handles.push(handle);
      const reader = new ByteReader(handle, (await handle.stat()).size);
      return { reader, header: await readCabinetHeader(reader) };
    } catch (cause) {
      throw damagedCabinet(name, cause);
    }
  };
  const neighbour = async (part: CabinetPart, step: 1 | -1): Promise<CabinetPart | null> => {
    const raw = step === 1 ? part.header.next : part.header.previous;
    if (raw === null) return null;
    const { name } = decodeName(raw, false, 'cab');
    const checked = checkEntryName(name, { depth: 0, pathLength: 255 });
    const path = checked.ok ? await findPart(checked.path) : null;
    if (path === null) throw partMissing(shown, name, `The part "${displayName(name)}" is not there`);
    const found = await openPart(path, `${shown} (part ${displayName(name)})`);
    const { setId, index } = part.header;
    if (found.header.setId !== setId || found.header.index !== index + step) {
      throw partMissing(shown, name, `"${displayName(name)}" is not the part that belongs there`);
    }
    return found;
  };
  try {
    const given = await openPart(diskPath, shown);
    const parts = [given];
    // The index goes down or up by exactly one each time, so neither walk can run in a circle.
    for (let part = await neighbour(given, -1); part; part = await neighbour(part, -1)) {
      parts.unshift(part);
      refuseTooMany(parts, shown);
    }
    for (let part = await neighbour(given, 1); part; part = await neighbour(part, 1)) {
      parts.push(part);
      refuseTooMany(parts, shown);
    }
    return { parts, size: parts.reduce((sum, { reader }) => sum + reader.size, 0), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function refuseTooMany(parts: readonly CabinetPart[], shown: string): void {
  if (parts.length <= MAX_PARTS) return;
  const message = `${shown} claims to have more than ${MAX_PARTS} parts. It is damaged or made to do harm.`;
  throw new IntakeError({ code: 'DAMAGED', message, path: shown });
}

function partMissing(shown: string, name: string, what: string): IntakeError {
  return new IntakeError({
    code: 'PART_MISSING',
    message: `${shown} is one part of a cabinet that spans several files. ${what}: put all parts into one folder and open any of them again.`,
    path: name,
  });
}

/** The error for a cabinet that cannot be read as a whole. */
export function damagedCabinet(shown: string, cause: unknown): IntakeError {
  if (cause instanceof IntakeError) return cause;
  const where = cause instanceof CabinetFault ? `${cause.message} (byte ${cause.offset})` : reasonOf(cause);
  return new IntakeError({
    code: 'DAMAGED',
    message: `${shown} is not a readable cabinet: ${where}. Download or copy it again.`,
    path: shown,
    cause,
  });
}
