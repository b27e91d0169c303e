import type { Architecture } from '../../../shared/model/inf';
import { createHashPool } from '../../authenticode';
import type { OpenOptions } from './open-package';

/** What opening packages for a single run needs of its host. */
export interface OpenDeps extends Pick<OpenOptions, 'tempFolder' | 'signal' | 'onProgress'> {
  readonly workers: { readonly hash: string | null; readonly archive: string | null };
}

/** Does a single run's work on packages; the threads that hash for it end with it. */
export async function withHashes<T>(
  architecture: Architecture,
  { workers, tempFolder, signal, onProgress }: OpenDeps,
  work: (open: OpenOptions) => Promise<T>,
): Promise<T> {
  const hashes = createHashPool({ workerFile: workers.hash });
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
