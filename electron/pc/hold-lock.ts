import { realpath } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { attemptLock, stale } from './lock';
import { renewedAt } from './stale-lock';

/** A lock that is kept for as long as its owner likes. */
export interface HeldLock {
  /** Whether another process took it over: this one slept too long. */
  readonly lost: boolean;
  release(): Promise<void>;
}

/**
 * Locks a file for a long time. `null` when a process that is alive holds it, which shows within seconds: it renews its
 * lock, and one that was killed does not. Rejects with the system's error when there can be no lock beside the file.
 */
export async function holdLock(file: string): Promise<HeldLock | null> {
  const path = await realpath(file);
  const lockPath = `${path}.lock`;
  let lost = false;
  let first: number | null = null;
  for (const until = performance.now() + 2 * stale; performance.now() < until; await setTimeout(100)) {
    const release = await attemptLock(path, lockPath, () => {
      lost = true;
    });
    if (release !== null) {
      return {
        get lost() {
          return lost;
        },
        release: () => release().catch(() => {}),
      };
    }
    const renewed = await renewedAt(lockPath);
    first ??= renewed;
    if (renewed !== null && renewed !== first) return null;
  }
  return null;
}
