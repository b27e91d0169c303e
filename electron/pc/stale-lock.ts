import { mkdir, rmdir, stat } from 'node:fs/promises';

/**
 * Removes a lock whose owner has not renewed it for `stale` milliseconds. Only one process at a time may do so, and
 * it looks again once it is the one: else of two that both found a dead owner's lock, the slower would remove the
 * lock that the faster has just taken.
 */
export async function clearStaleLock(lockPath: string, stale: number): Promise<void> {
  if (!(await isStale(lockPath, stale))) return;
  const guard = `${lockPath}-takeover`;
  try {
    await mkdir(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // The one who was removing it died as well. Its guard goes first, the lock at the next attempt.
    if (await isStale(guard, stale)) await rmdir(guard).catch(() => {});
    return;
  }
  try {
    if (await isStale(lockPath, stale)) await rmdir(lockPath).catch(() => {});
  } finally {
    await rmdir(guard).catch(() => {});
  }
}

async function isStale(path: string, stale: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtimeMs < Date.now() - stale;
}
