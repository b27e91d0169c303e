import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { builtPath } from '../common/built-files';

/** How Electron is started with the app. */
export interface ElectronRuntime {
  readonly executable: string;
  /** Arguments before those of the app. */
  readonly before: readonly string[];
}

/**
 * The Electron that runs this command line as plain Node, which is the installed app itself; else the one of the
 * `electron` package beside us, when it has fetched its runtime; else `null`. Only files are looked at: loading the
 * package would throw, or start a download.
 */
export function findElectronRuntime(): ElectronRuntime | null {
  if (process.versions.electron !== undefined) return { executable: process.execPath, before: [] };
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(executable) ? { executable, before: [builtPath('..', '..')] } : null;
  } catch {
    return null;
  }
}
