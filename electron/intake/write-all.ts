import { writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all of `pieces` at `position`. A disk that is nearly full takes a part of a write without an error, and tells
 * what is wrong at the next one only. Rejects with the system's error, ENOSPC when nothing more is taken.
 * Source: write(2), RETURN VALUE.
 */
export async function writeAll(
  file: Pick<FileHandle, 'writev'>,
  pieces: readonly Uint8Array[],
  position: number,
): Promise<void> {
  let at = position;
  let left = pieces.filter((piece) => piece.length > 0);
  while (left.length > 0) {
    const { bytesWritten } = await file.writev(left, at);
    if (bytesWritten === 0) throw nothingTaken();
    at += bytesWritten;
    left = without(left, bytesWritten);
  }
}

/** The same at once, for a part of `bytes`. Throws instead of rejecting. */
export function writeAllSync(
  fd: number,
  bytes: NodeJS.ArrayBufferView,
  part: { readonly offset: number; readonly length: number },
  position: number,
  write: typeof writeSync = writeSync,
): void {
  for (let done = 0; done < part.length; ) {
    const taken = write(fd, bytes, part.offset + done, part.length - done, position + done);
    if (taken === 0) throw nothingTaken();
    done += taken;
  }
}

/** What is left of `pieces` when so many bytes of them are done. */
function without(pieces: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let done = bytes;
  return pieces.flatMap((piece) => {
    const cut = Math.min(done, piece.length);
    done -= cut;
    return cut === piece.length ? [] : [piece.subarray(cut)];
  });
}

const nothingTaken = (): Error =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
