import { createLogIndexer, type LogIndex, type LogIndexer } from './index-log';
import type { LogSource } from './log-source';
import { SNIFFED_BYTES, sniffFormat } from './text-format';

export interface ReadOnOptions {
  readonly signal?: AbortSignal;
  /** Told after each piece, when `index` has grown. */
  readonly onProgress?: () => void;
}

/** The index of a log that may grow: what was read once is not read again. */
export interface GrowingLog {
  /** Grows in place while the log is read; another one after a log that ended within a line grew. */
  readonly index: LogIndex;
  /**
   * Reads from where it stopped to the end of a source, which is the same log and at least as long. Rejects with the
   * signal's reason or with the error of the source; the next call then goes on where this one stopped.
   */
  readOn(source: LogSource, options?: ReadOnOptions): Promise<void>;
}

const PIECE = 1024 * 1024;

/** Looks at the beginning of a log; `readOn` reads it. */
export async function createGrowingLog(first: LogSource): Promise<GrowingLog> {
  const begin = async (source: LogSource): Promise<LogIndexer> =>
    createLogIndexer(sniffFormat(await source.read(0, SNIFFED_BYTES)));
  let indexer = await begin(first);
  let position = 0;
  /** The last line had no end when it was counted: it is another line once more is appended. */
  let sealed = false;
  return {
    get index() {
      return indexer.index;
    },
    async readOn(source, { signal, onProgress } = {}) {
      if (sealed && source.size > position) {
        indexer = await begin(source);
        position = 0;
        sealed = false;
      }
      const buffer = Buffer.allocUnsafe(Math.min(PIECE, Math.max(0, source.size - position)));
      while (position < source.size) {
        signal?.throwIfAborted();
        const piece = await source.read(position, Math.min(PIECE, source.size - position), buffer);
        if (piece.length === 0) break;
        indexer.push(piece);
        position += piece.length;
        onProgress?.();
      }
      if (sealed || indexer.pause()) return;
      indexer.finish();
      sealed = true;
    },
  };
}
