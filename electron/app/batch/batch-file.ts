import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
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
  /** The run is through: what is left of earlier ones goes. */
  finish(): Promise<void>;
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
 * Rejects with `AppError`: USAGE when the file holds something else, UNREADABLE when it cannot be opened.
 */
export async function openResumable(name: string): Promise<Resumable> {
  const restName = `${name}.rest`;
  const own = await opened(name);
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
    await own.close();
    await rest?.close();
    throw error;
  }

  const bytesOf = async (place: Place): Promise<Buffer> => {
    const bytes = Buffer.alloc(place.length);
    await place.in.read(bytes, 0, place.length, place.start);
    return bytes;
  };
  /** Sets the lines aside that may still be kept, and cuts the file off where it is right. */
  const cut = async (): Promise<void> => {
    if ([...places.values()].some((place) => place.in === own)) {
      const aside = await open(`${restName}.new`, 'w+');
      let start = 0;
      const moved: Place[] = [];
      for (const place of places.values()) {
        await aside.appendFile(await bytesOf(place));
        moved.push({ ...place, in: aside, start });
        start += place.length;
      }
      await aside.sync();
      await rest?.close();
      rest = aside;
      await rename(`${restName}.new`, restName);
      for (const place of moved) places.set(place.path, place);
    }
    await own.truncate(position);
    end = position;
  };
  const append = async (bytes: Buffer): Promise<void> => {
    if (position < end) await cut();
    await writeWhole(own, bytes, position);
    position += bytes.length;
    end = position;
  };
  const close = async (): Promise<void> => {
    await own.close();
    await rest?.close();
  };
  return {
    find: (path) => places.get(path) ?? null,
    async keep(path) {
      const place = places.get(path);
      if (place === undefined) throw new AppError('INTERNAL', `There is no line of ${path} to keep.`);
      places.delete(path);
      if (place.in === own && place.start === position) position += place.length;
      else await append(await bytesOf(place));
    },
    async write(path, text) {
      places.delete(path);
      await append(Buffer.from(`${text}\n`));
    },
    async finish() {
      if (position < end) await own.truncate(position);
      await close();
      await rm(restName, { force: true });
    },
    close,
  };
}

async function opened(name: string): Promise<FileHandle> {
  try {
    return await open(name, constants.O_RDWR | constants.O_CREAT, 0o666);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('UNREADABLE', `${name} cannot be written: ${why}`, { cause });
  }
}

async function writeWhole(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}
