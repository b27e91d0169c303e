import { lstat, readdir, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';

const pattern = /^driver-preflight-(\d{1,10})-([0-9a-z]{1,12})-[0-9a-f]{16}$/;

/** Tells who owns a private folder and since when: process, milliseconds since 1970 in base 36, random. */
export function folderName(random: string): string {
  return `driver-preflight-${process.pid}-${Date.now().toString(36)}-${random}`;
}

/**
 * Removes the private folders below `tempFolder` whose process is gone: after a crash, a kill or a power cut.
 * A process number may have been given out again, so a folder older than the machine's start, or older than this
 * very process under its own number, is stale as well. Whatever is not such a folder is left alone; what cannot
 * be removed now is tried again at the next start.
 */
export async function removeStaleTemporaryFolders(tempFolder: string): Promise<void> {
  const names = await readdir(tempFolder).catch(() => []);
  for (const name of names) {
    const match = pattern.exec(name);
    if (!match || !isStale(Number(match[1]), Number.parseInt(match[2] ?? '', 36))) continue;
    const path = join(tempFolder, name);
    const stats = await lstat(path).catch(() => null);
    // In a folder shared by several people, somebody else's folder or link of that name is not ours to remove.
    if (!stats?.isDirectory()) continue;
    if (process.getuid && stats.uid !== process.getuid()) continue;
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Two seconds of tolerance: clocks are adjusted and uptimes rounded. */
const TOLERANCE = 2000;

function isStale(pid: number, madeAt: number): boolean {
  const now = Date.now();
  if (madeAt < now - uptime() * 1000 - TOLERANCE) return true;
  if (pid === process.pid) return madeAt < now - process.uptime() * 1000 - TOLERANCE;
  return !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
