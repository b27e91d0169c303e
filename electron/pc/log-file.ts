import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeAnsi } from '../../shared/windows/ansi';
import { logHeader } from '../../shared/windows/log-header';
import { findWindows } from '../../shared/windows/versions';
import { openFile } from '../files';
import { type Collection, folderOfPc, mustExist } from './collection';
import { logFile } from './layout';
import { withLock } from './lock';
import { rolledLogs, rollOver } from './log-rollover';
import type { LogText } from './types';

/** Longest end of a log that is read into one text; a longer file is told as cut. Bytes. */
const mostBytes = 32 << 20;

const lineFeed = 0x0a;

/** What may have to stand before the bytes. */
interface LogStart {
  readonly header: Uint8Array;
  /** The mark of the PC's first start. */
  readonly bootMark: Uint8Array | null;
}

/** Appends to a PC's log under its lock; see `PcStore.appendLog`. */
export async function appendLog(
  collection: Collection,
  id: string,
  bytes: Uint8Array,
  bootMark: Uint8Array | null,
): Promise<void> {
  const pc = await mustExist(collection, id);
  const profile = findWindows(pc.windows);
  const header = Buffer.from(profile === null ? '' : logHeader(profile, pc.architecture), 'latin1');
  const folder = folderOfPc(collection, id);
  await withLock(folder, async () => {
    await rollOver(folder, bytes.length, collection.now());
    await appendToLog(folder, bytes, { header, bootMark });
  });
}

/** Reads a PC's current log; see `readLogText`. */
export async function readLog(collection: Collection, id: string): Promise<LogText> {
  await mustExist(collection, id);
  return readLogText(join(folderOfPc(collection, id), logFile));
}

/**
 * Appends bytes: opens, writes once, closes, and holds nothing in between. A new or emptied file gets the
 * header first; after a line that a dying process left unfinished, a new line is begun.
 * Source: troubleshooting-driver-signing-installation (a missing log is created anew).
 */
async function appendToLog(folder: string, bytes: Uint8Array, start: LogStart): Promise<void> {
  const handle = await open(join(folder, logFile), 'a+');
  try {
    const { size } = await handle.stat();
    const parts: Uint8Array[] = [];
    if (size === 0) {
      parts.push(start.header);
      // A log that was set aside tells of the start already.
      if (start.bootMark !== null && (await rolledLogs(folder)).length === 0) parts.push(start.bootMark);
    } else if (!(await endsLine(handle, size))) parts.push(Buffer.from('\r\n'));
    await handle.appendFile(Buffer.concat([...parts, bytes]));
  } finally {
    await handle.close();
  }
}

type Handle = Awaited<ReturnType<typeof open>>;

async function endsLine(handle: Handle, size: number): Promise<boolean> {
  const last = Buffer.alloc(1);
  await handle.read(last, 0, 1, size - 1);
  return last[0] === lineFeed;
}

/** The log's text, read as windows-1252; empty when there is no log yet. Of a very long one, its end. */
export async function readLogText(path: string): Promise<LogText> {
  const handle = await openFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return { path, text: '', skipped: 0 };
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - mostBytes);
    const bytes = Buffer.alloc(size - start);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
    const read = bytes.subarray(0, bytesRead);
    // Begin with a whole line.
    const from = start === 0 ? 0 : read.indexOf(lineFeed) + 1;
    return { path, text: decodeAnsi(read.subarray(from)), skipped: start + from };
  } finally {
    await handle.close();
  }
}
