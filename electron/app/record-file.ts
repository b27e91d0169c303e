import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { loadJson, moveAside, saveJson, withLock } from '../pc';
import { AppError } from './app-error';

/** A document of the data folder, which is replaced as a whole. */
export interface RecordFile<T> {
  read(): Promise<T>;
  /** Under a lock: what other processes wrote meanwhile is there. Gives what was written. */
  change(how: (record: T) => T): Promise<T>;
}

/** A damaged file is put aside under a new name; that of a newer version is left alone, and calls reject with `AppError`. */
export function recordFile<S extends z.ZodType>(
  path: string,
  schema: S,
  empty: z.output<S>,
  now: () => Date,
): RecordFile<z.output<S>> {
  const folder = dirname(path);
  async function load(): Promise<z.output<S>> {
    const loaded = await loadJson(path, schema);
    switch (loaded.state) {
      case 'ok':
        return loaded.value;
      case 'newer':
        throw new AppError(
          'UNREADABLE',
          `${path} was written by a newer version (${loaded.version}). Update.`,
        );
      case 'damaged':
        await moveAside(path, now());
        return empty;
      case 'absent':
        return empty;
    }
  }
  const locked = async <T>(work: (assertHeld: () => void) => Promise<T>): Promise<T> => {
    await mkdir(folder, { recursive: true });
    return withLock(folder, work);
  };
  return {
    read: () => locked(load),
    change: (how) =>
      locked(async (assertHeld) => {
        const changed = how(await load());
        assertHeld();
        await saveJson(path, changed);
        return changed;
      }),
  };
}
