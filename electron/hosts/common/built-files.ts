import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppDeps } from '../../app';

/** Absolute path of something that the build put beside this bundle (`out/main`). */
export const builtPath = (...parts: readonly string[]): string => join(import.meta.dirname, ...parts);

/** The worker scripts, or `null` where the build left one out: the engine then works on its own thread. */
export function builtWorkers(): AppDeps['workers'] {
  return { hash: builtWorker('hash-worker.js'), archive: builtWorker('archive-worker.js') };
}

/** One worker script, or `null`. */
export function builtWorker(name: string): string | null {
  const path = builtPath(name);
  return existsSync(path) ? path : null;
}
