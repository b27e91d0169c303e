import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What stands at a path cannot be read as a file is. */
export class NotAFileError extends Error {
  override readonly name = 'NotAFileError';

  constructor(what: 'a folder' | 'a pipe, socket or device') {
    super(`it is ${what}, not a file`);
  }
}

/**
 * Opens a file for reading. A named pipe would keep whoever opens it until somebody writes to it, and with a few of
 * them every thread of the process, so nothing is waited for. Asked of what was opened, since a path can become
 * another thing between two looks. Rejects with `NotAFileError`, or the system's error.
 * Source: open(2), O_NONBLOCK, which has no effect on files; Windows has neither.
 */
export async function openFile(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    if (found.isFile()) return handle;
    throw new NotAFileError(found.isDirectory() ? 'a folder' : 'a pipe, socket or device');
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** All bytes of a file; see `openFile`. */
export async function readWholeFile(path: string): Promise<Buffer> {
  const handle = await openFile(path);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
