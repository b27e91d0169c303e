import { mkdir, rmdir, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/**
 * Removes a lock whose owner has not renewed it for `stale` milliseconds. Only one process at a time may do so, and
 * it looks again once it is the one: else of two that both found a dead owner's lock, the slower would remove the
 * lock that the faster has just taken.
 */
export async function clearStaleLock(lockPath: string, stale: number): Promise<void> {
  const seen = await staleSince(lockPath, stale);
  if (seen === null) return;
  const guard = `${lockPath}-takeover`;
  try {
    await mkdir(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // The one who was removing it died as well. Its guard goes first, the lock at the next attempt.
    if ((await staleSince(guard, stale)) !== null) await rmdir(guard).catch(() => {});
    return;
  }
  try {
    if ((await renewedAt(lockPath)) === seen) await rmdir(lockPath).catch(() => {});
  } finally {
    await rmdir(guard).catch(() => {});
  }
}

/** When a stale lock was renewed last; `null` for one that is alive, or not there. */
async function staleSince(path: string, stale: number): Promise<number | null> {
  const renewed = await renewedAt(path);
  if (renewed === null) return null;
  const age = Date.now() - renewed;
  if (age > stale) return renewed;
  if (age > -stale) return null;
  // From the future: the clock was set back. An owner that lives renews it meanwhile, by the clock as it is now.
  await setTimeout(stale);
  return (await renewedAt(path)) === renewed ? renewed : null;
}

/** When a lock was renewed last; `null` when there is none. */
export const renewedAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
