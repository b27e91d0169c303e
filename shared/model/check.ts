/**
 * The JSON of `driver-preflight check --format json`, schema `driver-preflight/check@1`: what was expected, and
 * where it was not so. Keys may be added, never renamed or removed, within `@1`.
 */
import { z } from 'zod';

export const checkResultSchema = z.object({
  inf: z.string(),
  pc: z.string(),
  user: z.enum(['admin', 'standard']),
  met: z.boolean(),
  expected: z.string(),
  actual: z.string(),
  /** Why it is so, for the person who reads the report. */
  detail: z.string(),
  unconfirmed: z.array(z.string()),
});

export const checkReportSchema = z.object({
  schema: z.literal('driver-preflight/check@1'),
  source: z.object({ path: z.string() }),
  met: z.boolean(),
  expectations: z.array(
    z.object({
      /** As it was given. */
      text: z.string(),
      key: z.enum(['category', 'outcome', 'loads', 'files', 'windows-update', 'release-ready']),
      met: z.boolean(),
      results: z.array(checkResultSchema),
    }),
  ),
  problems: z.array(z.object({ path: z.string().optional(), message: z.string() })),
});

export type CheckReport = z.infer<typeof checkReportSchema>;
export type CheckResult = z.infer<typeof checkResultSchema>;
