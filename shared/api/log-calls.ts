/** Logs of SetupAPI. */
import { z } from 'zod';
import { explainedSectionSchema } from '../model/explanation';
import { problemSchema } from '../model/inspection';
import {
  failureSchema,
  logLineSchema,
  logMarksSchema,
  logQuerySchema,
  logSectionSchema,
  logSummarySchema,
  sectionFilterSchema,
} from '../model/log-view';
import { matchSchema, rebuiltPcSchema, reportFormats } from '../model/support';
import { call, fileSchema, id, nothing, sourceSchema } from './terms';

const lineNumber = z.number().int().min(1);

const sectionIndex = z.number().int().min(0);

/** Where a log is taken from: a file, an archive or folder of logs, pasted text, or a simulated PC's own log. */
export const logSourceSchema = z.discriminatedUnion('kind', [
  ...sourceSchema.options,
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(500_000) }),
  z.object({ kind: z.literal('pc'), pcId: id }),
]);

/** A log that is open. */
export const openedLogSchema = z.object({
  logId: id,
  /** What a person calls it: its file name, `Pasted text`, or the PC's name. */
  name: z.string(),
  /** Where it lies; `null` for text, uploads and members of archives. */
  path: z.string().nullable(),
  /** The member of the archive or folder that was opened, and all that could be; `null` and empty for a single file. */
  member: z.string().nullable(),
  members: z.array(z.string()),
  /** Whether it can be followed while it grows. */
  canFollow: z.boolean(),
  summary: logSummarySchema,
});

export const logCalls = {
  'log.read': call(z.object({ pcId: id }), z.object({ path: z.string(), text: z.string() })),
  /**
   * Answers as soon as the first sections are known; `log` events tell of the rest, `progress` events with `jobId` of
   * the bytes, and `package.cancel` stops the reading. Of an archive or folder the likeliest log is opened unless
   * `member` names another. Refused when it is no log.
   */
  'log.open': call(
    z.object({ source: logSourceSchema, member: z.string().max(32_767).exactOptional(), jobId: id }),
    openedLogSchema,
  ),
  'log.summary': call(z.object({ logId: id }), logSummarySchema),
  /** The `count` sections from the `from`-th of those that the filter leaves, in the log's order; `total` of these. */
  'log.sections': call(
    z.object({
      logId: id,
      from: z.number().int().min(0),
      count: z.number().int().min(0).max(1000),
      filter: sectionFilterSchema.exactOptional(),
    }),
    z.object({ sections: z.array(logSectionSchema), total: z.number().int() }),
  ),
  /** Both included, at most 2,000 at once; fewer at the end. */
  'log.lines': call(
    z.object({ logId: id, from: lineNumber, to: lineNumber }),
    z.object({ lines: z.array(logLineSchema) }),
  ),
  /** Lines after `after`, up to `limit`; go on with `after: searchedTo` until `done`. A search that fails says why. */
  'log.search': call(
    z.object({
      logId: id,
      query: logQuerySchema,
      after: z.number().int().min(0).exactOptional(),
      limit: z.number().int().min(1).max(10_000),
    }),
    z.object({
      lines: z.array(z.number().int()),
      searchedTo: z.number().int(),
      done: z.boolean(),
      problem: problemSchema.nullable(),
    }),
  ),
  'log.explain': call(z.object({ logId: id, section: sectionIndex }), explainedSectionSchema),
  /** Sections that failed, explained, the latest first and `limit` at most; `total` of them. */
  'log.failures': call(
    z.object({ logId: id, limit: z.number().int().min(0).max(500) }),
    z.object({ failures: z.array(failureSchema), total: z.number().int() }),
  ),
  /** Reads what is appended to the file from now on, and tells of it by `log` events. */
  'log.follow': call(z.object({ logId: id, on: z.boolean() }), z.object({ following: z.boolean() })),
  'log.close': call(z.object({ logId: id }), nothing),
  /** The person's bookmarks and notes in a log. They are kept with the PCs, by what the log begins with. */
  'log.marks': call(z.object({ logId: id }), z.object({ marks: logMarksSchema })),
  'log.mark': call(z.object({ logId: id, marks: logMarksSchema }), nothing),
  /** Lines as a file of their own; 200,000 at most. */
  'log.export': call(
    z.object({ logId: id, from: lineNumber, to: lineNumber, redact: z.boolean() }),
    fileSchema,
  ),
  /** A page to send: the question, what was found, the lines that prove it, and who can do what. */
  'log.report': call(
    z.object({
      logId: id,
      sections: z.array(sectionIndex).min(1).max(50),
      question: z.string().max(4000),
      format: z.enum(reportFormats),
      redact: z.boolean().default(true),
      inspectionId: id.exactOptional(),
    }),
    fileSchema,
  ),
  /** The PC that wrote the log, as far as it tells; `section` also says who asked and what was trusted then. */
  'log.rebuild': call(z.object({ logId: id, section: sectionIndex.exactOptional() }), rebuiltPcSchema),
  /** Whether an open package explains a section: the one named, else the latest failure that speaks of a package. */
  'log.match': call(
    z.object({ logId: id, inspectionId: id, section: sectionIndex.exactOptional() }),
    matchSchema,
  ),
} as const;

export type LogSourceChoice = z.infer<typeof logSourceSchema>;
export type OpenedLog = z.infer<typeof openedLogSchema>;
