import { stat } from 'node:fs/promises';
import { createGrowingLog, type GrowingLog, identityOf, type LogFile, openLog } from '../../log-reader';

/** What a followed log is now, and what happened to it. */
export interface Followed {
  readonly source: LogFile;
  readonly growing: GrowingLog;
  readonly state: 'grown' | 'replaced' | 'stopped';
  readonly message: string | null;
}

export interface Follower {
  /** Begins when what is there has been read; gives `true`. */
  start(after: Promise<void>): boolean;
  /** Gives `false`. */
  stop(): boolean;
  /** Stops, and closes the file. */
  close(): Promise<void>;
}

/** Milliseconds between two looks: shares tell of no changes, so the file is looked at. */
const PAUSE = 1000;
/** Bytes at the beginning by which a log that was emptied and written anew is told from one that grew. */
const HEAD = 4096;

/**
 * Follows the log at a path: reads what is appended, and begins anew when the file was cut, emptied or set aside.
 * `onChange` is told what there is from then on.
 */
export function followLog(
  path: string,
  first: LogFile,
  firstGrowing: GrowingLog,
  onChange: (now: Followed) => void,
): Follower {
  let [source, growing] = [first, firstGrowing];
  let timer: NodeJS.Timeout | null = null;
  let wanted = false;
  let looking: Promise<void> = Promise.resolve();
  let head: Buffer = Buffer.alloc(0);

  const replace = async (): Promise<void> => {
    const next = await openLog(path);
    const before = source;
    source = next;
    growing = await createGrowingLog(next);
    await growing.readOn(next);
    head = await headOf(next);
    onChange({ source, growing, state: 'replaced', message: null });
    await before.close();
  };
  const look = async (): Promise<void> => {
    const now = await stat(path).catch((error: NodeJS.ErrnoException) => {
      // A log that was set aside is made anew with the next entry.
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (now === null) return;
    if (identityOf(now) !== source.identity || now.size < source.size) return replace();
    if (now.size === source.size) return;
    await source.measure();
    const begins = await headOf(source);
    if (!begins.subarray(0, head.length).equals(head)) return replace();
    head = begins;
    await growing.readOn(source);
    onChange({ source, growing, state: 'grown', message: null });
  };
  const next = (): void => {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: Error) => {
          wanted = false;
          const message = `${path} can no longer be followed: ${error.message}.`;
          onChange({ source, growing, state: 'stopped', message });
        })
        .finally(() => {
          if (wanted) next();
        });
    }, PAUSE);
    timer.unref();
  };
  const stop = (): false => {
    wanted = false;
    if (timer !== null) clearTimeout(timer);
    return false;
  };
  return {
    start(after) {
      if (wanted) return true;
      wanted = true;
      void after
        .then(async () => {
          head = await headOf(source);
          if (wanted) next();
        })
        .catch(stop);
      return true;
    },
    stop,
    async close() {
      stop();
      await looking;
      await source.close();
    },
  };
}

const headOf = async (source: LogFile): Promise<Buffer> => Buffer.from(await source.read(0, HEAD));
