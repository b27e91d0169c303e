import { openFile } from '../files';

/** A log that is read piece by piece. It may grow while it is read: what lies beyond `size` is not looked at. */
export interface LogSource {
  /** Bytes. */
  readonly size: number;
  /**
   * Up to `length` bytes from `position`; fewer only at the end. Rejects with the system's error. They may lie in
   * `into`, when it is given and long enough: no new memory is then taken.
   */
  read(position: number, length: number, into?: Buffer): Promise<Uint8Array>;
}

/** A log in memory. */
export function bytesLog(bytes: Uint8Array): LogSource {
  return {
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + length),
  };
}

/** An open file; `close` it. */
export interface LogFile extends LogSource {
  /** Changes when another file takes its place at the same path. */
  readonly identity: string;
  /** Looks how long the file is now: `size` is this from then on. Rejects with the system's error. */
  measure(): Promise<void>;
  close(): Promise<void>;
}

/** Which file it is, by the numbers that the system gives it. */
export const identityOf = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string =>
  `${dev}:${ino}`;

/** Opens a log file. Rejects with the system's error, such as ENOENT, when it cannot. */
export async function openLog(path: string): Promise<LogFile> {
  const file = await openFile(path);
  const stats = await file.stat().catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  let { size } = stats;
  return {
    get size() {
      return size;
    },
    identity: identityOf(stats),
    async measure() {
      ({ size } = await file.stat());
    },
    async read(position, length, into) {
      const wanted = Math.max(0, Math.min(length, size - position));
      const bytes = into === undefined ? Buffer.allocUnsafe(wanted) : into.subarray(0, wanted);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => file.close(),
  };
}

/** As much as is read at once: a mebibyte takes a tenth longer, because it is waited for more often (measured). */
const PIECE = 4 * 1024 * 1024;
/** The first is small, so that the first sections are shown at once. */
const FIRST_PIECE = 256 * 1024;

/** The bytes of a source in order. A piece is good until the next is asked for: the one after is read meanwhile. */
export async function* piecesOf(source: LogSource): AsyncGenerator<Uint8Array> {
  const length = Math.min(PIECE, source.size);
  const buffers = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)];
  const readAt = (at: number, turn: number) =>
    source.read(at, at === 0 ? Math.min(length, FIRST_PIECE) : length, buffers[turn & 1]);
  let next = readAt(0, 0);
  try {
    for (let at = 0, turn = 1; ; turn += 1) {
      const piece = await next;
      if (piece.length === 0) return;
      at += piece.length;
      next = readAt(at, turn);
      yield piece;
    }
  } finally {
    // The file may be closed after this; a failure of the piece read ahead has nobody left to tell.
    await next.catch(() => undefined);
  }
}
