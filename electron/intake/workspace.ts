import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Budget } from './budget';
import type { NameRegistry } from './name-registry';
import { createPrivateFolder, folderNotMade } from './private-folder';

/** What every reader of one source shares: its limits, its names, and where it may write. */
export interface Workspace {
  readonly budget: Budget;
  readonly names: NameRegistry;
  readonly archiveWorker: string | null;
  /**
   * A path for a new file in the private folder; nothing is there yet. Files are called by number: no name out of
   * an archive ever reaches the file system.
   */
  newPath(): Promise<string>;
  /** A new empty folder in the private folder. Rejects with `IntakeError` TEMP_FAILED. */
  newFolder(): Promise<string>;
  dispose(): Promise<void>;
}

export function createWorkspace(options: {
  budget: Budget;
  names: NameRegistry;
  tempFolder: string;
  archiveWorker: string | null;
}): Workspace {
  const { budget, names, tempFolder, archiveWorker } = options;
  let folder: Promise<string> | null = null;
  let next = 0;
  const newPath = async () => {
    // Made on first use: a dropped folder without compressed files leaves no trace on the disk.
    folder ??= createPrivateFolder(tempFolder).then((own) => own.createSubFolder());
    return join(await folder, String(next++));
  };
  return {
    budget,
    names,
    archiveWorker,
    newPath,
    async newFolder() {
      const path = await newPath();
      await mkdir(path, { mode: 0o700 }).catch((cause: unknown) => {
        throw folderNotMade(tempFolder, cause);
      });
      return path;
    },
    async dispose() {
      const made = await folder?.catch(() => null);
      if (made) await rm(made, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
