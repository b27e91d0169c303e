import type { Diagnosis } from '../../shared/model/diagnosis';
import type { Architecture } from '../../shared/model/inf';
import { createHashPool } from '../authenticode';
import type { repairInto } from './diagnosed-package';
import type { OnceDeps } from './once';
import type { OpenOptions } from './open-package';

type Options = OnceDeps & { readonly architecture: Architecture };

/** How the altered files of a source were altered, for the command line. Rejects with `AppError`. */
export function diagnoseOnce(path: string, options: Options): Promise<readonly Diagnosis[]> {
  return withHashes(options, async (open) => {
    // Loaded for altered files only.
    const { diagnosePackage } = await import('./diagnosed-package');
    return diagnosePackage(path, open);
  });
}

/** Writes a repaired copy of a source into a new or empty folder. Rejects with `AppError`. */
export function repairOnce(path: string, folder: string, options: Options): ReturnType<typeof repairInto> {
  return withHashes(options, async (open) => {
    const { repairInto: repair } = await import('./diagnosed-package');
    return repair(folder, path, open);
  });
}

async function withHashes<T>(options: Options, work: (open: OpenOptions) => Promise<T>): Promise<T> {
  const hashes = createHashPool({ workerFile: options.workers.hash });
  const { architecture, tempFolder, workers, signal, onProgress } = options;
  try {
    return await work({
      architecture,
      tempFolder,
      archiveWorker: workers.archive,
      hashes,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  } finally {
    await hashes.close();
  }
}
