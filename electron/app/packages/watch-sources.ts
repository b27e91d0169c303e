import { setTimeout as wait } from 'node:timers/promises';
import { sourceState } from './source-state';

/** A source that is followed, and the state that it was in when it was read last; `null` when it was gone. */
export interface FollowedSource {
  readonly id: string;
  readonly path: string;
  readonly state: string | null;
}

export interface SourceChange extends FollowedSource {
  /** The state of before. */
  readonly before: string | null;
}

export interface WatchOptions {
  /** Milliseconds between two looks; more where a look takes long. */
  readonly pause?: number;
  readonly signal: AbortSignal;
  /** Whether waiting keeps the process alive. */
  readonly ref: boolean;
}

/** A look may take this share of the time. */
const share = 0.1;

/**
 * Gives each source whose state is another than when it was read, once it has stood still for a whole pause: a build
 * that writes for seconds is told of once. The sources are asked for at each look; whoever takes a change in notes its
 * state. Looks rather than listens: shares tell of no changes, and thousands of folders are more than a system watches.
 * Ends when `signal` is aborted.
 */
export async function* sourceChanges(
  followed: () => AsyncIterable<FollowedSource> | Iterable<FollowedSource>,
  { pause = 700, signal, ref }: WatchOptions,
): AsyncGenerator<SourceChange, void, void> {
  let last = new Map<string, string | null>();
  let next = pause;
  while (await waited(next, signal, ref)) {
    const begun = performance.now();
    const seen = new Map<string, string | null>();
    const changes: SourceChange[] = [];
    for await (const { id, path, state: before } of followed()) {
      if (signal.aborted) return;
      // What cannot be looked at now is left as it was.
      const state = await sourceState(path).catch(() => before);
      if (state === before) continue;
      seen.set(id, state);
      if (last.has(id) && last.get(id) === state) changes.push({ id, path, state, before });
    }
    last = seen;
    next = Math.max(pause, (performance.now() - begun) / share);
    for (const change of changes) {
      if (signal.aborted) return;
      yield change;
    }
  }
}

async function waited(milliseconds: number, signal: AbortSignal, ref: boolean): Promise<boolean> {
  return wait(milliseconds, true, { signal, ref }).catch(() => false);
}
