/** Schemas of what a log tells as it crosses processes; the types they describe are in `log-index.ts`. */
import { z } from 'zod';
import { explainedSectionSchema, sectionKinds } from './explanation';
import type { LogEntry, LogQuery, LogSection, LogSummary } from './log-index';

export const logSeverities = ['info', 'warning', 'error'] as const;
export const logStatuses = ['success', 'reboot-required', 'failure', 'unknown'] as const;

const severity = z.enum(logSeverities);
const status = z.enum(logStatuses);
const count = z.number().int().min(0);
const lineNumber = z.number().int().min(1);
/** `yyyy/mm/dd hh:mm:ss.mmm`, local time of the PC; in questions its beginning is enough. */
const moment = z.string().max(40);

const headerSchema = z.object({
  title: z.string().nullable(),
  osVersion: z.string().nullable(),
  servicePack: z.string().nullable(),
  suite: z.string().nullable(),
  productType: z.number().nullable(),
  architecture: z.string().nullable(),
});

export const logSummarySchema = z.object({
  dialect: z.enum(['text-log', 'setupapi-log', 'unknown']),
  encoding: z.enum(['ascii', 'utf-8', 'utf-16le', 'utf-16be', 'ansi']),
  lineEnd: z.enum(['lf', 'cr']),
  header: headerSchema,
  size: count,
  lines: count,
  sections: count,
  failedSections: count,
  bootSessions: z.array(z.object({ line: lineNumber, time: z.string() })).readonly(),
  warnings: count,
  errors: count,
  complete: z.boolean(),
  problems: z
    .array(
      z.object({ code: z.string(), severity: z.enum(['error', 'warning', 'info']), message: z.string() }),
    )
    .readonly(),
}) satisfies z.ZodType<LogSummary>;

export const logSectionSchema = z.object({
  index: count,
  firstLine: lineNumber,
  lastLine: count,
  byteStart: count,
  byteEnd: count,
  title: z.string(),
  name: z.string(),
  argument: z.string().nullable(),
  operation: z.enum(sectionKinds),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  bootSession: count.nullable(),
  status,
  exitCode: z.string().nullable(),
  severity,
  warnings: count,
  errors: count,
  ended: z.boolean(),
  interleaved: z.boolean(),
}) satisfies z.ZodType<LogSection>;

const entrySchema = z.object({
  line: lineNumber,
  kind: z.enum([
    'entry',
    'section-title',
    'section-start',
    'section-end',
    'exit-status',
    'command',
    'boot-session',
    'header',
    'blank',
    'raw',
  ]),
  severity,
  category: z.string().nullable(),
  indent: count,
  text: z.string(),
  time: z.string().nullable(),
  codes: z.array(z.object({ code: z.string(), written: z.string(), text: z.string().nullable() })).readonly(),
  brace: z
    .object({
      edge: z.enum(['open', 'close']),
      name: z.string(),
      argument: z.string().nullable(),
      exitCode: z.string().nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<LogEntry>;

/** A line as the file has it, and what is understood of it. */
export const logLineSchema = z.object({
  line: lineNumber,
  text: z.string(),
  /** Bytes of a line that is shown cut. */
  cutFrom: count.nullable(),
  /** Index of the section that it belongs to, the innermost of several. */
  section: count.nullable(),
  entry: entrySchema,
});

/** Which sections are listed; all that is given must hold. */
export const sectionFilterSchema = z.object({
  statuses: z.array(status).max(4).readonly().exactOptional(),
  operations: z.array(z.enum(sectionKinds)).max(sectionKinds.length).readonly().exactOptional(),
  /** The loudest entry of the section. */
  severities: z.array(severity).max(3).readonly().exactOptional(),
  /** Part of the title, in any case. */
  text: z.string().max(1000).exactOptional(),
  /** Sections that began within. */
  from: moment.exactOptional(),
  to: moment.exactOptional(),
});

export const logQuerySchema = z.object({
  severities: z.array(severity).max(3).readonly().exactOptional(),
  categories: z.array(z.string().max(8)).max(64).readonly().exactOptional(),
  statuses: z.array(status).max(4).readonly().exactOptional(),
  from: moment.exactOptional(),
  to: moment.exactOptional(),
  text: z.string().max(1000).exactOptional(),
  regex: z.boolean().exactOptional(),
  matchCase: z.boolean().exactOptional(),
}) satisfies z.ZodType<LogQuery>;

/** A failed section, explained, with its place among the sections. */
export const failureSchema = z.object({ index: count, explained: explainedSectionSchema });

export type LogLineView = z.infer<typeof logLineSchema>;
export type SectionFilter = z.infer<typeof sectionFilterSchema>;
export type Failure = z.infer<typeof failureSchema>;

/** What a person has marked in one log, by line: a bookmark, with a note or without (empty). */
export const logMarksSchema = z
  .array(z.object({ line: z.number().int().min(1), note: z.string().max(10_000) }))
  .max(5000);

export type LogMark = z.infer<typeof logMarksSchema>[number];
