/**
 * The JSON of `driver-preflight explain --json`, schema `driver-preflight/log@1`: what a setupapi log tells, section by
 * section. Keys may be added, never renamed or removed, within `@1`. The app shows the same document.
 */
import { z } from 'zod';
import type { LogOperation } from './log-index';
import { promptAnswerSchema, promptSchema } from './simulation';
import { categories } from './verdict';

/** `0x` and eight lower-case hex digits, as logs print it. */
const code = z.string().regex(/^0x[0-9a-f]{8}$/);
/** Local time of the PC that wrote the log, `yyyy-mm-ddThh:mm:ss.mmm` without a zone: logs do not tell theirs. */
const localTime = z.string();
/** Counted from 1. */
const line = z.number().int().min(1);

/** Who can do something, and what. `null`: there is nothing for that person to do. */
export const remediesSchema = z.object({
  person: z.string().nullable(),
  administrator: z.string().nullable(),
  vendor: z.string().nullable(),
});

export const findingSchema = z.object({
  /** Row of the table of findings that matched: `publisher-declined`, `code-integrity-untrusted-root`. */
  id: z.string(),
  line,
  /** Other lines that belong to it, in the log's order. */
  evidence: z.array(line),
  code: code.nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  title: z.string(),
  /** What it means, in plain words. */
  explanation: z.string(),
  /** Usual causes, the likeliest for this Windows first. */
  causes: z.array(z.string()),
  /** The one thing to do first. */
  remedy: z.string(),
  remedies: remediesSchema,
  /** `false`: the wording or its meaning is known from research or single reports only. */
  confirmed: z.boolean(),
  /** The public document or log that the rule rests on. */
  source: z.string(),
});

/** What a section attempted. */
export const sectionKinds = [
  'driver-import',
  'driver-uninstall',
  'driver-update',
  'device-install',
  'device-removal',
  'policy',
  'setup',
  'maintenance',
  'other',
] as const satisfies readonly LogOperation[];

/** How sure a statement is that the log does not make outright. */
const inferred = z.enum(['stated', 'inferred']);

export const explainedSectionSchema = z.object({
  title: z.string(),
  kind: z.enum(sectionKinds),
  /** The command line of the process that asked; `null` when the log does not tell. */
  command: z.string().nullable(),
  start: localTime.nullable(),
  end: localTime.nullable(),
  line,
  lines: z.number().int().min(1),
  /** `UNFINISHED`: the section never ends, as when the PC was switched off or the log was cut. */
  status: z.enum(['SUCCESS', 'FAILURE', 'UNFINISHED']),
  code: code.nullable(),
  inf: z.string().nullable(),
  publishedName: z.string().nullable(),
  provider: z.string().nullable(),
  driverVersion: z.object({ date: z.string().nullable(), version: z.string().nullable() }).nullable(),
  signer: z.string().nullable(),
  signerScore: z.string().nullable(),
  deviceInstanceId: z.string().nullable(),
  /** The signature category that follows from the section; `null` where none can be told. */
  category: z.enum(categories).nullable(),
  categoryIs: inferred.nullable(),
  /** Categories that would have left the very same lines; empty when the log decides. */
  otherCategories: z.array(z.enum(categories)),
  /** A refusal of a signature or by policy, as against a failure of another kind. */
  refused: z.boolean(),
  /** The question that was shown, and the answer that the log gives away. */
  prompt: z
    .object({
      dialog: promptSchema.shape.dialog,
      /** `null`: shown, but the log does not tell what was answered. */
      answer: promptAnswerSchema.nullable(),
      line,
    })
    .nullable(),
  /** The line that decided a failure, and the lines that led to it, in the log's order. */
  decisive: z.object({ line, text: z.string(), chain: z.array(line) }).nullable(),
  /** What was attempted and how it ended: one or two sentences. */
  summary: z.string(),
  findings: z.array(findingSchema),
});

export const logDocumentSchema = z.object({
  schema: z.literal('driver-preflight/log@1'),
  source: z.object({
    path: z.string(),
    /** The member of an archive that was read; `null` for a plain file. */
    member: z.string().nullable(),
    bytes: z.number().int(),
    lines: z.number().int(),
    encoding: z.string(),
    format: z.enum(['device', 'application', 'setup', 'xp', 'unknown']),
  }),
  header: z
    .object({
      osVersion: z.string().nullable(),
      servicePack: z.string().nullable(),
      productType: z.string().nullable(),
      architecture: z.string().nullable(),
      /** The Windows that this version belongs to, as the command line spells it; `null` when none is known. */
      windows: z.string().nullable(),
      windowsName: z.string().nullable(),
    })
    .nullable(),
  sections: z.array(explainedSectionSchema),
  summary: z.object({
    sections: z.number().int(),
    failed: z.number().int(),
    refusals: z.number().int(),
  }),
  problems: z.array(z.object({ line: line.optional(), message: z.string() })),
});

export type Finding = z.infer<typeof findingSchema>;
export type ExplainedSection = z.infer<typeof explainedSectionSchema>;
export type LogDocument = z.infer<typeof logDocumentSchema>;
