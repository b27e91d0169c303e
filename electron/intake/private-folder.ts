import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IntakeError } from './errors';
import { folderName } from './stale-folders';

/** A folder that belongs to this process alone. */
export interface PrivateFolder {
  readonly path: string;
  /** A new empty folder within it. Rejects with `IntakeError` TEMP_FAILED. */
  createSubFolder(): Promise<string>;
  remove(): Promise<void>;
}

const folders = new Map<string, Promise<PrivateFolder>>();
const paths = new Set<string>();
let exitHooked = false;

/**
 * The private folder of this process below `tempFolder`: made on the first call with mode 0700 and a name that
 * nobody can guess, the same one until it is removed. It goes when the process ends; what a killed process leaves
 * is removed by `removeStaleTemporaryFolders`. Throws `IntakeError` `TEMP_FAILED`.
 */
export function createPrivateFolder(tempFolder: string): Promise<PrivateFolder> {
  const known = folders.get(tempFolder);
  if (known) return known;
  const made = make(tempFolder);
  folders.set(tempFolder, made);
  made.catch(() => folders.delete(tempFolder));
  return made;
}

async function make(tempFolder: string): Promise<PrivateFolder> {
  const path = join(tempFolder, folderName(randomBytes(8).toString('hex')));
  try {
    await mkdir(tempFolder, { recursive: true });
    // Not recursive: an existing folder, perhaps planted by somebody else, is an error and never reused.
    await mkdir(path, { mode: 0o700 });
    await chmod(path, 0o700);
  } catch (cause) {
    throw folderNotMade(tempFolder, cause);
  }
  paths.add(path);
  removeAtExit();
  let count = 0;
  return {
    path,
    async createSubFolder() {
      const sub = join(path, String(count++));
      await mkdir(sub, { mode: 0o700 }).catch((cause: unknown) => {
        throw folderNotMade(tempFolder, cause);
      });
      return sub;
    },
    async remove() {
      folders.delete(tempFolder);
      paths.delete(path);
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** For a folder that cannot be made in, or below, the temporary folder. */
export function folderNotMade(tempFolder: string, cause: unknown): IntakeError {
  return new IntakeError({
    code: 'TEMP_FAILED',
    message: `A temporary folder could not be made in ${tempFolder}. Check that the disk is not full and that you may write there.`,
    path: tempFolder,
    cause,
  });
}

function removeAtExit(): void {
  if (exitHooked) return;
  exitHooked = true;
  process.on('exit', () => {
    for (const path of paths) {
      try {
        rmSync(path, { recursive: true, force: true });
      } catch {
        // The next start removes it.
      }
    }
  });
}
