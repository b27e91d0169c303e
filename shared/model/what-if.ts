/**
 * The JSON of `driver-preflight what-if --json`, schema `driver-preflight/what-if@1`: how a package fares today, and
 * how it would if some things were otherwise. Keys may be added, never renamed or removed, within `@1`.
 */
import { z } from 'zod';
import { promptAnswerSchema, promptSchema, stagingResultSchema } from './simulation';
import { categories, signatureTypes } from './verdict';

/** What can be changed. `windows` and `clock` take a value. */
export const changeKinds = [
  'publisher-trusted',
  'publisher-distrusted',
  'root-imported',
  'timestamp-added',
  'whql-signed',
  'attested',
  'files-as-signed',
  'standard-user',
  'secure-boot-off',
  'memory-integrity',
  'test-signing',
  'windows',
  'clock',
] as const;

/** One change. `value`: the release for `windows`, an ISO moment for `clock`, else `null`. */
export const changeSchema = z.object({ kind: z.enum(changeKinds), value: z.string().max(100).nullable() });

export const whatIfSideSchema = z.object({
  category: z.enum(categories),
  publisher: z.string().nullable(),
  signatureType: z.enum(signatureTypes),
  /** A root of the lab stands in for Microsoft's. */
  standIn: z.boolean(),
  summary: z.string(),
  prompts: z.array(z.object({ prompt: promptSchema, answer: promptAnswerSchema })),
  result: stagingResultSchema,
  log: z.string(),
});

export const logDifferenceSchema = z.object({
  kind: z.enum(['same', 'gone', 'new']),
  text: z.string(),
});

export const whatIfPackageSchema = z.object({
  inf: z.string(),
  /** How each change was taken, in their order. */
  changes: z.array(
    changeSchema.extend({ text: z.string(), works: z.boolean(), note: z.string().nullable() }),
  ),
  today: whatIfSideSchema,
  changed: whatIfSideSchema,
  /** What a person would notice, in words. */
  differences: z.array(z.object({ about: z.string(), today: z.string(), changed: z.string() })),
  log: z.array(logDifferenceSchema),
});

export const whatIfSchema = z.object({
  schema: z.literal('driver-preflight/what-if@1'),
  source: z.object({ path: z.string() }),
  pc: z.object({ name: z.string(), windows: z.string(), architecture: z.string() }),
  /** How prompts are answered on both sides. */
  answer: z.enum(['yes', 'no']),
  packages: z.array(whatIfPackageSchema),
});

export type ChangeKind = (typeof changeKinds)[number];
export type Change = z.infer<typeof changeSchema>;
export type LogDifference = z.infer<typeof logDifferenceSchema>;
export type WhatIfSide = z.infer<typeof whatIfSideSchema>;
export type WhatIfPackage = z.infer<typeof whatIfPackageSchema>;
export type WhatIf = z.infer<typeof whatIfSchema>;
