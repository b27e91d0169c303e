import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Electron's executable, when the `electron` package is beside us and has fetched its runtime; else `null`. Only
 * files are looked at: loading the package would throw, or start a download.
 */
export function findElectronRuntime(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    const runtime = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(runtime) ? runtime : null;
  } catch {
    return null;
  }
}
