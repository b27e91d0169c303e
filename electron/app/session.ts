import type { z } from 'zod';
import type { Api, CallName, CallOutput, PreflightEvent, Source } from '../../shared/api';
import type { Architecture } from '../../shared/model/inf';
import type { SourceFacts } from '../../shared/model/package';
import type { HashPool } from '../authenticode';
import type { PcStore } from '../pc';
import type { InstallRun, RunInput } from '../story';
import { AppError } from './app-error';
import type { AppDeps } from './types';
import type { Undo } from './undo';

/** The engine's handlers, one for each call of the contract, with validated input. */
export type Handlers = {
  readonly [N in CallName]: (input: z.output<Api[N]['input']>) => Promise<CallOutput<N>>;
};

/** Inspections and runs that a window may still ask about; older ones are forgotten. */
const mostKept = 32;
/** Changes that can still be taken back. */
const mostUndone = 50;

/** A source that was opened: what is known of it, and where it can be read once more. */
export interface KeptSource {
  /** Where it lies; an upload's is a private file that nobody is shown. */
  readonly path: string;
  /** As it was opened, for the architecture of the PC at hand. */
  readonly facts: SourceFacts;
  readonly shownPath: string;
  /** It was handed over, and lies where nobody changes it. */
  readonly isUpload: boolean;
  /** What it was when it was read last, by `sourceState`; `null` since it is gone. */
  readonly state: string | null;
  /** For the other architectures, each read when it is first needed. */
  readonly others: Map<Architecture, Promise<SourceFacts>>;
}

export interface KeptRun {
  readonly input: RunInput;
  readonly pcId: string;
  /** Where the package can be read once more. */
  readonly path: string;
  readonly run: InstallRun;
}

/** What the calls of one process share. */
export interface Session {
  readonly deps: AppDeps;
  readonly pcs: PcStore;
  readonly hashes: HashPool;
  readonly inspections: Kept<KeptSource>;
  readonly runs: Kept<KeptRun>;
  readonly undos: Kept<Undo>;
  readonly jobs: Map<string, AbortController>;
  emit(event: PreflightEvent): void;
  /** The path that a source stands for. Throws `AppError` NOT_FOUND for an upload that is gone. */
  pathOf(source: Source): string;
  changedOnDisk(pcId: string): void;
}

export interface Kept<T> {
  /** Throws `AppError` NOT_FOUND. */
  get(id: string): T;
  set(id: string, value: T): void;
  delete(id: string): void;
  /** Oldest first. */
  entries(): readonly (readonly [id: string, value: T])[];
}

export function createSession(
  deps: AppDeps,
  pcs: PcStore,
  hashes: HashPool,
  emit: (event: PreflightEvent) => void,
): Session {
  return {
    deps,
    pcs,
    hashes,
    inspections: kept('That package is not open any more. Open it again.', mostKept),
    runs: kept('That installation is not open any more. Start it again.', mostKept),
    undos: kept('That change cannot be taken back any more.', mostUndone),
    jobs: new Map(),
    emit,
    pathOf(source) {
      if (source.kind === 'path') return source.path;
      const path = deps.resolveUpload?.(source.uploadId) ?? null;
      if (path === null) throw new AppError('NOT_FOUND', 'That upload is not there any more. Drop it again.');
      return path;
    },
    changedOnDisk(pcId) {
      for (const what of ['pc', 'trust', 'log', 'device'] as const) emit({ kind: 'changed', what, pcId });
    },
  };
}

function kept<T>(gone: string, most: number): Kept<T> {
  const entries = new Map<string, T>();
  return {
    get(id) {
      const value = entries.get(id);
      if (value === undefined) throw new AppError('NOT_FOUND', gone);
      return value;
    },
    set(id, value) {
      entries.delete(id);
      entries.set(id, value);
      const oldest = entries.keys().next();
      if (entries.size > most && !oldest.done) entries.delete(oldest.value);
    },
    delete(id) {
      entries.delete(id);
    },
    entries: () => [...entries],
  };
}
