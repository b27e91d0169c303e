import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { logRollover } from '../../shared/windows/log-rollover';
import { logFile, logName } from './layout';

/** Names of the logs that were set aside, oldest first. */
export async function rolledLogs(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => logName.test(name) && name.toLowerCase() !== logFile).sort();
}

/**
 * Sets the log aside, by one renaming, when it would grow too large; the oldest of too many go. For a holder of the
 * PC's lock. Source: see `logRollover`.
 */
export async function rollOver(folder: string, added: number, now: Date): Promise<void> {
  const path = join(folder, logFile);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0 || size + added <= logRollover.bytes) return;
  const before = await rolledLogs(folder);
  await rename(path, join(folder, freeName(before.at(-1), now)));
  const surplus = before.slice(0, Math.max(0, before.length + 1 - logRollover.kept));
  for (const name of surplus) await rm(join(folder, name), { force: true });
}

/** Its moment, in local time; a second after the latest there is when the clock stands before that. */
function freeName(latest: string | undefined, now: Date): string {
  const name = nameAt(now);
  if (latest === undefined || latest.toLowerCase() < name) return name;
  const [year, month, day, hour, minute, second] = [...latest.matchAll(/\d\d(?:\d\d(?=\d{4}_))?/g)].map(
    Number,
  );
  return nameAt(new Date(year ?? 0, (month ?? 1) - 1, day, hour, minute, (second ?? 0) + 1));
}

function nameAt(moment: Date): string {
  const parts = [moment.getMonth() + 1, moment.getDate(), moment.getHours(), moment.getMinutes()];
  const [month, day, hour, minute] = parts.map((part) => String(part).padStart(2, '0'));
  const year = String(moment.getFullYear()).padStart(4, '0');
  const second = String(moment.getSeconds()).padStart(2, '0');
  return `setupapi.dev.${year}${month}${day}_${hour}${minute}${second}.log`;
}
