import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Loaded into a measured process by `--import`: tells at its end how much memory it held at most, in KiB. Linux counts
 * what the parent held into `maxRSS`; its own count of the process does not.
 */
process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY_FILE, `${highWater()}`));

function highWater() {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'latin1')) : null;
  return own === null ? process.resourceUsage().maxRSS : Number(own[1]);
}
