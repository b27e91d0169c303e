import { create } from 'zustand';
import type {
  CallError,
  LogSourceChoice,
  OpenedLog,
  PreflightEvent,
  TakenSource,
  TakeWatch,
} from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { plural } from '../common/format';
import { announce } from './announcements';

type LogEvent = Extract<PreflightEvent, { kind: 'log' }>;
type ProgressEvent = Extract<PreflightEvent, { kind: 'progress' }>;

/** A log on the page. */
export interface OpenLog extends OpenedLog {
  /** Names the person's work on it (place, filter, folds): a PC's log that is opened anew keeps it. */
  readonly key: string;
  /** Whose own log it is; `null` for logs that were opened. */
  readonly pcId: string | null;
  readonly source: LogSourceChoice;
  readonly jobId: string;
  readonly state: LogEvent['state'];
  /** Why reading stopped. */
  readonly message: string | null;
  /** Bytes read so far, and in all (0 while unknown). */
  readonly read: number;
  readonly total: number;
  /** Grows when lines that were there before are no longer what they were. */
  readonly generation: number;
  readonly following: boolean;
}

/** The log that is being opened. */
export interface LogJob {
  readonly jobId: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

interface LogsState {
  readonly logs: readonly OpenLog[];
  /** Key of the log on screen; `null` shows the log of the PC at hand. */
  readonly current: string | null;
  readonly job: LogJob | null;
  /** What could not be opened, and why. */
  readonly failure: (CallError & { readonly name: string }) | null;
  /** Opens a log, shows it, and gives whether that worked. */
  open(name: string, source: LogSourceChoice, member?: string): Promise<boolean>;
  /** Has files handed over to the host and opens them one after the other. */
  take(name: string, hand: (watch: TakeWatch) => Promise<readonly TakenSource[]>): Promise<void>;
  /** Opens the PC's own log, anew when it is open. It is not brought to the front. */
  openPc(pcId: string, name: string): Promise<void>;
  choose(key: string | null): void;
  close(key: string): Promise<void>;
  /** Stops opening, or reading the rest of a log. */
  cancel(jobId: string): Promise<void>;
  follow(key: string, on: boolean): Promise<void>;
  dismiss(): void;
  received(event: LogEvent): void;
  progressed(event: ProgressEvent): void;
}

// Stops what is being handed over to the host.
let handing: AbortController | null = null;
// Which log of a PC is wanted: an older answer must not replace a newer one.
let pcTurn = 0;

const forget = (logId: string) => call('log.close', { logId }).catch(() => undefined);

export const useLogs = create<LogsState>((set, get) => {
  const change = (logId: string, changed: (log: OpenLog) => Partial<OpenLog>) =>
    set(({ logs }) => ({
      logs: logs.map((log) => (log.logId === logId ? { ...log, ...changed(log) } : log)),
    }));

  async function opened(
    key: string,
    source: LogSourceChoice,
    jobId: string,
    member?: string,
  ): Promise<OpenLog> {
    const log = await call('log.open', { source, jobId, ...(member === undefined ? {} : { member }) });
    return {
      ...log,
      key,
      source,
      jobId,
      pcId: source.kind === 'pc' ? source.pcId : null,
      state: log.summary.complete ? 'complete' : 'reading',
      message: null,
      read: 0,
      total: 0,
      generation: 0,
      following: false,
    };
  }

  /** Events that came before the answer to `log.open` were for nobody: what they told is asked for. */
  async function catchUp({ logId, state }: OpenLog): Promise<void> {
    if (state === 'complete') return;
    const summary = await call('log.summary', { logId }).catch(() => null);
    if (summary === null) return;
    // The answer may be older than what events have told since it was asked for.
    change(logId, (log) =>
      log.state === 'reading' && summary.lines >= log.summary.lines
        ? { summary, state: summary.complete ? 'complete' : 'reading' }
        : {},
    );
  }

  return {
    logs: [],
    current: null,
    job: null,
    failure: null,
    async open(name, source, member) {
      const jobId = crypto.randomUUID();
      set({ job: { jobId, name, done: 0, total: 0 }, failure: null });
      try {
        const log = await opened(`log:${jobId}`, source, jobId, member);
        if (get().job?.jobId !== jobId) {
          void forget(log.logId);
          return false;
        }
        set(({ logs }) => ({ logs: [...logs, log], current: log.key, job: null }));
        announce(`${log.name}: ${plural(log.summary.sections, 'section')}.`);
        void catchUp(log);
        return true;
      } catch (thrown) {
        if (get().job?.jobId !== jobId) return false;
        set({ job: null, failure: { name, ...toCallError(thrown) } });
        return false;
      }
    },
    async take(name, hand) {
      handing?.abort();
      const stop = new AbortController();
      handing = stop;
      const jobId = crypto.randomUUID();
      set({ job: { jobId, name, done: 0, total: 0 }, failure: null });
      const { signal } = stop;
      try {
        const sources = await hand({
          signal,
          onProgress: ({ done, total }) => {
            if (get().job?.jobId === jobId) set({ job: { jobId, name, done, total } });
          },
        });
        if (signal.aborted || get().job?.jobId !== jobId) return;
        set({ job: null });
        for (const taken of sources) {
          if (signal.aborted || !(await get().open(taken.name, taken.source))) return;
        }
      } catch (thrown) {
        if (get().job?.jobId !== jobId) return;
        set({ job: null, failure: signal.aborted ? null : { name, ...toCallError(thrown) } });
      }
    },
    async openPc(pcId, name) {
      pcTurn += 1;
      const turn = pcTurn;
      const key = `pc:${pcId}`;
      try {
        const log = await opened(key, { kind: 'pc', pcId }, crypto.randomUUID());
        if (turn !== pcTurn) return void forget(log.logId);
        const old = get().logs.find((item) => item.key === key);
        const next = { ...log, generation: (old?.generation ?? -1) + 1 };
        for (const item of get().logs) if (item.pcId !== null) void forget(item.logId);
        set(({ logs }) => ({ logs: [next, ...logs.filter((item) => item.pcId === null)] }));
        void catchUp(next);
      } catch (thrown) {
        if (turn === pcTurn) set({ failure: { name, ...toCallError(thrown) } });
      }
    },
    choose: (key) => set({ current: key }),
    async close(key) {
      const { logs, current } = get();
      const at = logs.findIndex((log) => log.key === key);
      const log = logs[at];
      if (log === undefined) return;
      const others = logs.filter((item) => item !== log);
      const next = others.filter((item) => item.pcId === null);
      set({
        logs: others,
        current: current === key ? (next[Math.min(at, next.length) - 1]?.key ?? null) : current,
      });
      await forget(log.logId);
    },
    async cancel(jobId) {
      if (get().job?.jobId === jobId) {
        handing?.abort();
        set({ job: null });
      }
      await call('package.cancel', { jobId }).catch(() => undefined);
    },
    async follow(key, on) {
      const log = get().logs.find((item) => item.key === key);
      if (log === undefined) return;
      try {
        const { following } = await call('log.follow', { logId: log.logId, on });
        change(log.logId, () => ({ following }));
      } catch (thrown) {
        set({ failure: { name: log.name, ...toCallError(thrown) } });
      }
    },
    dismiss: () => set({ failure: null }),
    received: ({ logId, state, summary, message }) =>
      change(logId, (log) => ({
        summary,
        message,
        state: state === 'grown' ? log.state : state === 'replaced' ? 'complete' : state,
        generation: state === 'replaced' ? log.generation + 1 : log.generation,
      })),
    progressed: ({ jobId, done, total }) =>
      set(({ job, logs }) => ({
        job: job?.jobId === jobId ? { ...job, done, total } : job,
        logs: logs.some((log) => log.jobId === jobId)
          ? logs.map((log) => (log.jobId === jobId ? { ...log, read: done, total } : log))
          : logs,
      })),
  };
});

/** The log on screen: the one that was chosen, else that of the PC at hand; `null` while there is none. */
export const shownLog = ({ logs, current }: Pick<LogsState, 'logs' | 'current'>): OpenLog | null =>
  logs.find((log) => (current === null ? log.pcId !== null : log.key === current)) ?? null;
