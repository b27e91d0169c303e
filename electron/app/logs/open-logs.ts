import { randomUUID } from 'node:crypto';
import type { CallOutput, LogSourceChoice, PreflightEvent } from '../../../shared/api';
import { createGrowingLog, type GrowingLog, type LogSource } from '../../log-reader';
import { AppError } from '../app-error';
import type { Session } from '../session';
import { followLog } from './follow';
import { noLog } from './not-a-log';
import { isLog, type ReadLog, sectionCount, summaryOf } from './parts';
import { type FoundLog, logSourceOf } from './source-of';

/** A log that is open. `read` gives its bytes and index as they are now: a log that was replaced has others. */
export interface OpenLog {
  readonly found: FoundLog;
  /** Whose own log it is; `null` for logs that were opened. */
  readonly pcId: string | null;
  read(): ReadLog;
  follow(on: boolean): boolean;
  close(): Promise<void>;
}

/** The logs that the windows of one process have open. */
export interface OpenLogs {
  open(request: OpenRequest): Promise<CallOutput<'log.open'>>;
  /** Throws `AppError` NOT_FOUND. */
  get(logId: string): OpenLog;
  close(logId: string): Promise<void>;
  closeAll(): Promise<void>;
}

export interface OpenRequest {
  readonly source: LogSourceChoice;
  readonly member?: string;
  readonly jobId: string;
}

/** Logs that may be open at once; older ones are closed. */
const MOST_OPEN = 16;
/** Milliseconds after which windows are told again that more was read: each time they draw it anew. */
const TOLD_EVERY_MS = 150;

export function createOpenLogs(session: Session): OpenLogs {
  const logs = new Map<string, OpenLog>();
  const get = (logId: string): OpenLog => {
    const log = logs.get(logId);
    if (log === undefined) throw new AppError('NOT_FOUND', 'That log is not open any more. Open it again.');
    return log;
  };
  const close = async (logId: string): Promise<void> => {
    const log = logs.get(logId);
    logs.delete(logId);
    await log?.close();
  };
  return {
    get,
    close,
    async closeAll() {
      for (const logId of [...logs.keys()]) await close(logId);
    },
    async open({ source, member, jobId }) {
      const job = new AbortController();
      session.jobs.set(jobId, job);
      const logId = randomUUID();
      let found: FoundLog | null = null;
      try {
        found = await logSourceOf(session, source, member, job.signal);
        const log = await startReading(session, found, { logId, jobId, job });
        logs.set(logId, { ...log, pcId: source.kind === 'pc' ? source.pcId : null });
        const [oldest] = logs.keys();
        if (logs.size > MOST_OPEN && oldest !== undefined) await close(oldest);
        const { name, path, member: opened, members, file } = found;
        const summary = summaryOf(log.read().index);
        return {
          logId,
          name,
          path,
          member: opened,
          members: [...members],
          canFollow: file !== null,
          summary,
        };
      } catch (error) {
        session.jobs.delete(jobId);
        await found?.dispose();
        if (!job.signal.aborted || error instanceof AppError) throw error;
        throw new AppError('CANCELLED', 'Reading the log was cancelled.', { cause: error });
      }
    },
  };
}

interface Reading {
  readonly logId: string;
  readonly jobId: string;
  readonly job: AbortController;
}

/** Begins to read, and comes back as soon as the first sections are known. */
async function startReading(
  session: Session,
  found: FoundLog,
  { logId, jobId, job }: Reading,
): Promise<Omit<OpenLog, 'pcId'>> {
  let source: LogSource = found.source;
  let growing: GrowingLog = await createGrowingLog(source);
  let isOpen = true;
  const tell = (
    state: Extract<PreflightEvent, { kind: 'log' }>['state'],
    message: string | null = null,
  ): void => {
    if (isOpen) session.emit({ kind: 'log', logId, state, summary: summaryOf(growing.index), message });
  };

  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let answered = false;
  let told = 0;
  const reading = growing.readOn(source, {
    signal: job.signal,
    onProgress: () => {
      const { size, sectionCount: sections } = growing.index;
      if (sections > 0) begin();
      if (Date.now() - told < TOLD_EVERY_MS) return;
      told = Date.now();
      session.emit({
        kind: 'progress',
        jobId,
        phase: 'reading',
        done: size,
        total: source.size,
        file: found.name,
      });
      if (answered) tell('reading');
    },
  });
  await Promise.race([begun, reading]);
  const read = (): ReadLog => ({ source, index: growing.index });
  if (sectionCount(growing.index) === 0 || !(await isLog(read()))) {
    throw new AppError('UNREADABLE', noLog(found.name, growing.index.size));
  }
  answered = true;
  void reading
    .then(() => tell('complete'))
    .catch((error: unknown) => tell('stopped', stopReason(error, job.signal)))
    .finally(() => session.jobs.delete(jobId));

  const { file } = found;
  const follower =
    file === null
      ? null
      : followLog(file.path, file.log, growing, (now) => {
          ({ source, growing } = now);
          tell(now.state, now.message);
        });
  return {
    found,
    read,
    follow(on) {
      if (follower === null && on)
        throw new AppError('USAGE', `${found.name} does not grow: it cannot be followed.`);
      return on ? (follower?.start(reading) ?? false) : (follower?.stop() ?? false);
    },
    async close() {
      isOpen = false;
      job.abort();
      await reading.catch(() => undefined);
      await follower?.close();
      await found.dispose();
    },
  };
}

function stopReason(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'Reading was stopped: sections after this are not listed.';
  const message = error instanceof Error ? error.message : String(error);
  return `The rest of the log cannot be read: ${message}.`;
}
