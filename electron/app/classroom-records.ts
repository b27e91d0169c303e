import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Learner, learnerSchema } from '../../shared/model/classroom';
import { loadJson, moveAside, saveJson, withLock } from '../pc';
import { AppError } from './app-error';

const recordsSchema = z.object({
  schema: z.literal('driver-preflight/classroom@1'),
  /** The trainer's folder. */
  folder: z.string().nullable(),
  learners: z.array(learnerSchema),
});

export type ClassroomRecords = z.infer<typeof recordsSchema>;

const empty: ClassroomRecords = { schema: 'driver-preflight/classroom@1', folder: null, learners: [] };

/** What is kept of the classroom, in one file of the data folder that is replaced as a whole. */
export interface RecordsFile {
  read(): Promise<ClassroomRecords>;
  /** Under a lock: what other processes wrote meanwhile is there. Gives what was written. */
  change(how: (records: ClassroomRecords) => ClassroomRecords): Promise<ClassroomRecords>;
}

/** A damaged file is put aside under a new name; that of a newer version is left alone, and calls reject with `AppError`. */
export function recordsFile(dataFolder: string, now: () => Date): RecordsFile {
  const folder = join(dataFolder, 'classroom');
  const path = join(folder, 'classroom.json');
  async function load(): Promise<ClassroomRecords> {
    const loaded = await loadJson(path, recordsSchema);
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

/** The records with one learner's changed, who is added when they are new. Pure. */
export function withLearner(
  records: ClassroomRecords,
  name: string,
  how: (learner: Learner) => Learner,
): ClassroomRecords {
  const known = records.learners.find((each) => each.name === name);
  const changed = how(known ?? { name, results: [], quiz: null, pcs: [] });
  const others = records.learners.filter((each) => each.name !== name);
  return { ...records, learners: [...others, changed].sort((a, b) => a.name.localeCompare(b.name)) };
}
