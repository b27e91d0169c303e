/** Packages: opening, judging, diagnosing, and installing them on a PC. */
import { z } from 'zod';
import { diagnosisSchema } from '../model/diagnosis';
import { inspectionSchema } from '../model/inspection';
import { promptAnswerSchema, promptSchema, stagingResultSchema } from '../model/simulation';
import { call, fileSchema, id, nothing, path, sourceSchema } from './terms';

export const installStateSchema = z.object({
  runId: id,
  pcId: id,
  inf: z.string(),
  /** The question that waits for an answer; `null` once the run has ended. */
  prompt: promptSchema.nullable(),
  result: stagingResultSchema.nullable(),
  /** The log section of this run as far as it has been written. */
  log: z.string(),
});

export const packageCalls = {
  /** The system's open dialog; `paths` is empty when the person cancelled. Only when `canBrowse`. */
  'package.browse': call(
    z.object({ what: z.enum(['file', 'folder', 'certificate']) }),
    z.object({ paths: z.array(path) }),
  ),
  /** Reads the source and judges its packages for a PC. Progress comes as `progress` events with `jobId`. */
  'package.open': call(
    z.object({ source: sourceSchema, pcId: id, jobId: id }),
    z.object({ inspectionId: id, inspection: inspectionSchema }),
  ),
  'package.cancel': call(z.object({ jobId: id }), nothing),
  /** The same package on another PC, or after trust changed. Read again only for another architecture. */
  'package.judge': call(z.object({ inspectionId: id, pcId: id }), z.object({ inspection: inspectionSchema })),
  /** How each altered file was altered. The source is read anew; what else is open is searched for the right files. */
  'package.diagnose': call(z.object({ inspectionId: id }), z.object({ diagnoses: z.array(diagnosisSchema) })),
  /** A ZIP of the source with originals in place of altered files. Refused when nothing can be repaired. */
  'package.repair': call(z.object({ inspectionId: id }), fileSchema),
  'package.close': call(z.object({ inspectionId: id }), nothing),
  /** Stages a package on a PC up to its first prompt or its end. `packageIndex` counts `inspection.packages`. */
  'install.start': call(
    z.object({ inspectionId: id, packageIndex: z.number().int().min(0), pcId: id }),
    installStateSchema,
  ),
  'install.get': call(z.object({ runId: id }), installStateSchema),
  'install.answer': call(z.object({ runId: id, answer: promptAnswerSchema }), installStateSchema),
} as const;

export type InstallState = z.infer<typeof installStateSchema>;
