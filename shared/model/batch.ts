/**
 * A line of `driver-preflight inspect --each --json`: the document of `inspect --json` of one package folder or archive,
 * with what is most asked for in front. Keys may be added, never renamed or removed, within `@1`.
 */
import { z } from 'zod';
import { inspectionSchema, problemSchema } from './inspection';
import { categories } from './verdict';

const common = {
  /** What the package was, and the PC that it was judged for: `--resume` skips a package for which this is as before. */
  state: z.string().nullable(),
  /** That of the INF which is worst off; `null` when none is that of a driver package. */
  category: z.enum(categories).nullable(),
  reason: z.string().nullable(),
};

const inspectedLineSchema = inspectionSchema.extend(common);

/** A package that could not be inspected; `problems` tell why. */
const failedLineSchema = z.object({
  schema: z.literal('driver-preflight/no-inspection@1'),
  source: z.object({ path: z.string() }),
  ...common,
  packages: z.array(z.never()),
  problems: z.array(problemSchema).min(1),
});

export const batchLineSchema = z.discriminatedUnion('schema', [inspectedLineSchema, failedLineSchema]);
export type BatchLine = z.infer<typeof batchLineSchema>;
