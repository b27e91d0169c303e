import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppDeps } from '../../app';

/**
 * Absolute path of something that the build put beside this bundle (`out/main`). Worker threads cannot start from
 * inside an asar archive, so the unpacked copy is named when there is one.
 */
export function builtPath(...parts: readonly string[]): string {
  const packed = join(import.meta.dirname, ...parts);
  const unpacked = packed.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
  return existsSync(unpacked) ? unpacked : packed;
}

/** The worker scripts, or `null` where the build left one out: the engine then works on its own thread. */
export function builtWorkers(): AppDeps['workers'] {
  const worker = (name: string): string | null => {
    const path = builtPath(name);
    return existsSync(path) ? path : null;
  };
  return { hash: worker('hash-worker.js'), archive: worker('archive-worker.js') };
}
