import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { logMarksSchema } from '../../../shared/model/log-view';
import type { LogSource } from '../../log-reader';
import { recordFile } from '../record-file';
import type { Handlers, Session } from '../session';
import type { OpenLogs } from './open-logs';

/** A log grows at its end, so its beginning says which it is; the log of a simulated PC goes by the PC. */
const identitySchema = z.union([
  z.object({ pcId: z.string() }),
  z.object({ head: z.number().int().min(0), sha256: z.string(), size: z.number().int().min(0) }),
]);

const markedSchema = z.object({
  schema: z.literal('driver-preflight/log-marks@1'),
  /** The latest last. */
  logs: z.array(z.object({ of: identitySchema, marks: logMarksSchema })),
});

type Identity = z.infer<typeof identitySchema>;

/** Bytes at the beginning of a log by which it is known again. */
const HEAD = 4096;
/** A shorter beginning is no proof: it only counts for a log that has not grown. */
const TELLING = 256;
/** Logs whose marks are kept; those that were marked longest ago are forgotten. */
const MOST_LOGS = 500;

/** The person's bookmarks and notes in logs, kept beside the PCs. */
export function logMarkCalls(session: Session, logs: OpenLogs): Pick<Handlers, 'log.marks' | 'log.mark'> {
  const { dataFolder, now } = session.deps;
  const path = join(dataFolder, 'logs', 'marks.json');
  const file = recordFile(path, markedSchema, { schema: 'driver-preflight/log-marks@1', logs: [] }, now);
  return {
    'log.marks': async ({ logId }) => {
      const isSame = await recogniser(logs.get(logId));
      const found = (await file.read()).logs.findLast(({ of }) => isSame(of));
      return { marks: [...(found?.marks ?? [])] };
    },
    'log.mark': async ({ logId, marks }) => {
      const log = logs.get(logId);
      const isSame = await recogniser(log);
      const of = await identityOf(log);
      await file.change(({ schema, logs: kept }) => {
        const others = kept.filter((each) => !isSame(each.of));
        return { schema, logs: marks.length === 0 ? others : [...others, { of, marks }].slice(-MOST_LOGS) };
      });
      return {};
    },
  };
}

type Log = ReturnType<OpenLogs['get']>;

async function identityOf({ pcId, read }: Log): Promise<Identity> {
  if (pcId !== null) return { pcId };
  const { source } = read();
  const head = await headOf(source);
  return { head: head.length, sha256: sha256(head), size: source.size };
}

/** Whether an identity is that of a log. One of a longer log with the same beginning is not: this one was replaced. */
async function recogniser({ pcId, read }: Log): Promise<(identity: Identity) => boolean> {
  const { source } = read();
  const head = await headOf(source);
  return (identity) => {
    if ('pcId' in identity) return identity.pcId === pcId;
    if (pcId !== null || identity.size > source.size || identity.head > head.length) return false;
    if (identity.head < TELLING && identity.size !== source.size) return false;
    return identity.sha256 === sha256(head.subarray(0, identity.head));
  };
}

const headOf = async (source: LogSource): Promise<Buffer> =>
  Buffer.from(await source.read(0, Math.min(HEAD, source.size)));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
