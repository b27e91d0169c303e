import { writeFileSync } from 'node:fs';

/** Loaded into a measured process by `--import`: tells at its end how much memory it held at most, in KiB. */
process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY_FILE, `${process.resourceUsage().maxRSS}`));
