/** How a file that is not in its catalog came to be altered, and whether its original can be had back. */
import { z } from 'zod';

export const findingKinds = [
  'line-ends',
  'binary-as-text',
  'encoding',
  'byte-order-mark',
  'lost-characters',
  'trailing-bytes',
  'padded',
  'truncated',
  'signature-cut',
  'signature-left',
  'signed-after-change',
  'changed-after-signing',
  'signed-as-it-is',
  'whole-file-hash',
  'not-the-file',
  'stale-copy',
  'other-version',
  'other-catalog',
  'newer-than-catalog',
  'swapped',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingSchema = z.object({
  kind: z.enum(findingKinds),
  /** A form of the file, or the file itself, was found in a catalog: no guess. Else it only looks like this. */
  proven: z.boolean(),
  /** One sentence. */
  text: z.string(),
  /** Tools that usually do this. */
  causes: z.array(z.string()),
});

export const diagnosisSchema = z.object({
  /** The INF whose package the file belongs to, and the file; both relative to the source. */
  inf: z.string(),
  path: z.string(),
  /**
   * `repairable`: the original was found. `proven`: it is known what happened, but the original cannot be had from
   * what is at hand. `suspected`: it looks like what `findings` say. `unexplained`: nothing speaks for anything.
   */
  outcome: z.enum(['repairable', 'proven', 'suspected', 'unexplained']),
  /** Most certain first. */
  findings: z.array(findingSchema),
  /** What the person can do, and why no more was tried where that is so. */
  advice: z.string(),
  /** The original that a repaired copy holds; its digest is a member of the catalog. */
  repair: z
    .object({
      /** File of the source that holds the original; `null` when the file at hand is changed back. */
      takenFrom: z.string().nullable(),
      size: z.number().int(),
      digest: z.object({ algorithm: z.string(), value: z.string() }),
    })
    .nullable(),
});

export type Finding = z.infer<typeof findingSchema>;
export type Diagnosis = z.infer<typeof diagnosisSchema>;
