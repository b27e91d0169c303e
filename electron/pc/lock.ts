import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { PcError } from './error';
import { clearStaleLock } from './stale-lock';

/** A lock whose owner has not renewed it for so long belongs to a process that has died. Milliseconds. */
export const stale = 5_000;

/** Directory that exists while somebody changes the folder. */
export const lockName = '.lock';

/** Last piece of work in this process, by folder: processes compete for the lock, pieces of work queue. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other process or caller changes the folder. `assertHeld` throws when the lock was lost
 * meanwhile (this process slept too long): to be called right before writing.
 * Rejects with `PcError` BUSY when another process does not let go for about half a minute.
 */
export async function withLock<T>(folder: string, work: (assertHeld: () => void) => Promise<T>): Promise<T> {
  const before = queues.get(folder) ?? Promise.resolve();
  const mine = before.catch(() => {}).then(() => locked(folder, work));
  queues.set(folder, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(folder) === mine) queues.delete(folder);
  }
}

async function locked<T>(folder: string, work: (assertHeld: () => void) => Promise<T>): Promise<T> {
  let lost: Error | null = null;
  const release = await acquire(folder, (error) => {
    lost = error;
  });
  try {
    return await work(() => {
      if (lost === null) return;
      throw new PcError('BUSY', `${folder} was taken over by another process. Try again.`, { cause: lost });
    });
  } finally {
    // A lock that was lost, or a folder that was deleted meanwhile, has nothing left to release.
    await release().catch(() => {});
  }
}

/** A stale lock is removed by `clearStaleLock` alone, so the library must never find one stale. Milliseconds. */
const never = 1_000_000_000;
/** Together about half a minute of waiting. */
const attempts = 160;

async function acquire(folder: string, onCompromised: (error: Error) => void): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, lockName);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const release = await attemptLock(folder, lockfilePath, onCompromised);
      if (release !== null) return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new PcError('NOT_FOUND', `${folder} is not there any more.`, { cause: error });
    }
    if (attempt >= attempts) {
      throw new PcError('BUSY', `${folder} is being changed by another process. Try again.`);
    }
    await setTimeout(Math.min(10 * 1.2 ** attempt, 250) * (0.5 + Math.random()));
  }
}

/** `null` when another holds it. A lock whose owner died is cleared away first. */
export async function attemptLock(
  target: string,
  lockfilePath: string,
  onCompromised: (error: Error) => void,
): Promise<(() => Promise<void>) | null> {
  await clearStaleLock(lockfilePath, stale);
  try {
    return await lock(target, {
      lockfilePath,
      realpath: false,
      stale: never,
      update: stale / 2,
      onCompromised,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    return null;
  }
}
