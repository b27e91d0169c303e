import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { fullDiskReasons } from '../../../shared/full-disk';
import { writeAll } from '../../intake';
import type { HeldLock } from '../../pc';
import { AppError } from '../app-error';
import { type IndexedLine, indexLines } from './batch-index';

/** A file of lines, one for each package, that an interrupted run has left or that is new. */
export interface Resumable {
  /** The line that an earlier run wrote of a package. */
  find(path: string): Pick<IndexedLine, 'state' | 'category' | 'failure'> | null;
  /** The next line is the one that an earlier run wrote. */
  keep(path: string): Promise<void>;
  /** The next line is this one. */
  write(path: string, text: string): Promise<void>;
  /** The run is through: what is left of earlier ones goes. Gives how many lines those were. */
  finish(): Promise<number>;
  /** Closes the file as it is; the next run goes on from there. */
  close(): Promise<void>;
}

interface Place extends IndexedLine {
  readonly in: FileHandle;
}

/**
 * Opens a file of lines to go on with. Lines stay where they are as long as they are the right ones in the right order;
 * from the first that is not, the later ones are set aside to `FILE.rest` before anything is overwritten, so that a run
 * that is killed at any moment loses nothing that an earlier one has found out.
 * One run at a time: the file is locked until it is closed.
 * Rejects with `AppError`, and so does what it gives: USAGE when the file holds something else or another run writes to
 * it, UNREADABLE when it cannot be opened, read or written.
 */
export async function openResumable(name: string): Promise<Resumable> {
  const restName = `${name}.rest`;
  const own = await opened(name);
  const lock = await locked(name).catch(async (error: unknown) => {
    await own.close();
    throw error;
  });
  let rest: FileHandle | null = null;
  const places = new Map<string, Place>();
  /** Up to where the file is right, and where it ends. */
  let position = 0;
  let end = 0;
  try {
    rest = await open(restName, 'r').catch(() => null);
    if (rest !== null)
      for (const line of await indexLines(rest, restName)) places.set(line.path, { ...line, in: rest });
    for (const line of await indexLines(own, name)) places.set(line.path, { ...line, in: own });
    end = (await own.stat()).size;
  } catch (error) {
    await close();
    throw cannotUse(name, error);
  }

  const bytesOf = async (place: Place): Promise<Buffer> => {
    const bytes = Buffer.alloc(place.length);
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await place.in.read(bytes, done, bytes.length - done, place.start + done);
      if (bytesRead === 0) throw takenOver(name);
      done += bytesRead;
    }
    return bytes;
  };
  /** Sets the lines aside that may still be kept, and cuts the file off where it is right. */
  const cut = async (): Promise<void> => {
    if ([...places.values()].some((place) => place.in === own)) {
      const aside = await open(`${restName}.new`, 'w+');
      let start = 0;
      const moved: Place[] = [];
      try {
        for (const place of places.values()) {
          await aside.appendFile(await bytesOf(place));
          moved.push({ ...place, in: aside, start });
          start += place.length;
        }
        await aside.sync();
        // Windows replaces no file that is open; all that was in it has been copied.
        await rest?.close();
        rest = null;
        await rename(`${restName}.new`, restName);
      } catch (error) {
        await aside.close();
        await rm(`${restName}.new`, { force: true });
        throw error;
      }
      rest = aside;
      for (const place of moved) places.set(place.path, place);
    }
    await own.truncate(position);
    end = position;
  };
  const append = async (bytes: Buffer): Promise<void> => {
    if (position < end) await cut();
    await writeAll(own, [bytes], position);
    position += bytes.length;
    end = position;
  };
  /** Says of the file what went wrong with it. */
  const told = async (work: () => Promise<void>): Promise<void> => {
    try {
      if (lock.lost) throw takenOver(name);
      await work();
    } catch (error) {
      throw cannotUse(name, error);
    }
  };
  return {
    find: (path) => places.get(path) ?? null,
    keep: (path) =>
      told(async () => {
        const place = places.get(path);
        if (place === undefined) throw new AppError('INTERNAL', `There is no line of ${path} to keep.`);
        places.delete(path);
        if (place.in === own && place.start === position) position += place.length;
        else await append(await bytesOf(place));
      }),
    write: (path, text) =>
      told(async () => {
        places.delete(path);
        await append(Buffer.from(`${text}\n`));
      }),
    async finish() {
      await told(async () => {
        if (position < end) await own.truncate(position);
        await closeFiles();
        await rm(restName, { force: true });
        await lock.release();
      });
      return places.size;
    },
    close,
  };

  async function closeFiles(): Promise<void> {
    await own.close();
    await rest?.close();
  }

  async function close(): Promise<void> {
    try {
      await closeFiles();
    } finally {
      await lock.release();
    }
  }
}

async function opened(name: string): Promise<FileHandle> {
  try {
    return await open(name, constants.O_RDWR | constants.O_CREAT, 0o666);
  } catch (error) {
    throw cannotUse(name, error);
  }
}

/** Loaded when it is needed: a run without such a file starts quicker. */
async function locked(name: string): Promise<HeldLock> {
  const { holdLock } = await import('../../pc');
  const lock = await holdLock(name).catch((error: unknown) => {
    throw cannotUse(name, error);
  });
  if (lock !== null) return lock;
  throw new AppError(
    'USAGE',
    `Another run writes to ${name}. Wait until it has ended, or name another file.`,
  );
}

const takenOver = (name: string): AppError =>
  new AppError('UNREADABLE', `${name} was taken over by another run. Run the same command again.`);

function cannotUse(name: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const { code, message } =
    cause instanceof Error ? (cause as NodeJS.ErrnoException) : { message: String(cause) };
  const noRoom = fullDiskReasons[code ?? ''];
  const why =
    noRoom === undefined
      ? message.replace(/\.$/, '')
      : `${noRoom}. Make room and run the same command again: it goes on where it ended`;
  return new AppError('UNREADABLE', `${name} cannot be written: ${why}.`, { cause });
}
