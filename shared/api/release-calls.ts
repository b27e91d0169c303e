/** Readiness for release, and what would be if something were otherwise. */
import { z } from 'zod';
import { audiences, distributions } from '../model/choices';
import { readinessSchema } from '../model/readiness';
import { changeSchema, whatIfSchema } from '../model/what-if';
import { call, fileSchema, id } from './terms';

/** For whom, how and on which Windows a package is checked for release; `null` leaves it to the package. */
export const readinessRequestSchema = z.object({
  inspectionId: id,
  /** Its architecture counts, and in an organisation or a lab its certificates. */
  pcId: id,
  windows: z.array(id).min(1).max(100),
  audience: z.enum(audiences).nullable(),
  distribution: z.enum(distributions).nullable(),
  kernelMode: z.boolean().nullable(),
  /** Another open source: the release before. */
  previousId: id.nullable(),
});

export const releaseCalls = {
  /** Whether the packages of an open source are ready for release, which signature would do, and how its keys stand. */
  'ready.check': call(readinessRequestSchema, readinessSchema),
  'ready.export': call(readinessRequestSchema.extend({ format: z.enum(['html', 'json']) }), fileSchema),
  /** One package on a PC, today and with some things otherwise. Nothing is changed. */
  'whatIf.try': call(
    z.object({
      inspectionId: id,
      packageIndex: z.number().int().min(0),
      pcId: id,
      changes: z.array(changeSchema).max(20),
      answer: z.enum(['yes', 'no']),
    }),
    whatIfSchema,
  ),
} as const;

export type ReadinessRequest = z.infer<typeof readinessRequestSchema>;
