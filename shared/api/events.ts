import { z } from 'zod';
import { logSummarySchema } from '../model/log-view';
import { id, path } from './terms';

/** What the engine tells without being asked. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    jobId: id,
    phase: z.enum(['reading', 'extracting', 'hashing', 'verifying']),
    /** Bytes; `total` is 0 while unknown. */
    done: z.number(),
    total: z.number(),
    file: z.string(),
  }),
  /** State on disk changed, through this window or another: read it again. */
  z.object({
    kind: z.literal('changed'),
    what: z.enum(['pc', 'trust', 'log', 'install', 'device']),
    pcId: id,
    runId: id.optional(),
  }),
  /**
   * An open package on disk: it changed or came back and was read again, which "package.judge" then tells; it is gone, or
   * cannot be read any more, and what was known of it stays.
   */
  z.object({
    kind: z.literal('package'),
    inspectionId: id,
    state: z.enum(['changed', 'returned', 'gone', 'unreadable']),
    at: z.string(),
    /** Why it cannot be read. */
    message: z.string().nullable(),
  }),
  /** An open log: more of it was read, it was read to its end, it grew, another took its place, or reading failed. */
  z.object({
    kind: z.literal('log'),
    logId: id,
    state: z.enum(['reading', 'complete', 'grown', 'replaced', 'stopped']),
    summary: logSummarySchema,
    /** Why reading stopped. */
    message: z.string().nullable(),
  }),
  /** The host was asked to open packages (second instance, drop on the icon). */
  z.object({ kind: z.literal('open'), paths: z.array(path) }),
]);

export type PreflightEvent = z.infer<typeof eventSchema>;
