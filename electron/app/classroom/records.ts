import { join } from 'node:path';
import { z } from 'zod';
import { type Learner, learnerSchema } from '../../../shared/model/classroom';
import { type RecordFile, recordFile } from '../record-file';

const recordsSchema = z.object({
  schema: z.literal('driver-preflight/classroom@1'),
  /** The trainer's folder. */
  folder: z.string().nullable(),
  learners: z.array(learnerSchema),
});

export type ClassroomRecords = z.infer<typeof recordsSchema>;

const empty: ClassroomRecords = { schema: 'driver-preflight/classroom@1', folder: null, learners: [] };

/** What is kept of the classroom, in one file of the data folder. */
export type RecordsFile = RecordFile<ClassroomRecords>;

export function recordsFile(dataFolder: string, now: () => Date): RecordsFile {
  return recordFile(join(dataFolder, 'classroom', 'classroom.json'), recordsSchema, empty, now);
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
