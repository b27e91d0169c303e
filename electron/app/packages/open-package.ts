import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Architecture } from '../../../shared/model/inf';
import type { SourceFacts } from '../../../shared/model/package';
import type { HashPool } from '../../authenticode';
import { inspectSource } from '../../inspection';
import { IntakeError, type OpenedSource, openSource } from '../../intake';
import { AppError } from '../app-error';

export interface Progress {
  readonly phase: 'reading' | 'extracting' | 'hashing' | 'verifying';
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

export interface OpenOptions {
  readonly architecture: Architecture;
  readonly tempFolder: string;
  readonly archiveWorker: string | null;
  readonly hashes: HashPool;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads a source from disk and finds out everything about its packages; temporary files are gone when it returns.
 * Rejects with `AppError`: UNREADABLE names the input and the reason, CANCELLED follows `signal`.
 */
export function openPackage(path: string, options: OpenOptions): Promise<SourceFacts> {
  return readPackage(path, options, async (_, facts) => facts);
}

/** The same, and lends the files to `use` while they are there. */
export async function readPackage<T>(
  path: string,
  options: OpenOptions,
  use: (source: OpenedSource, facts: SourceFacts) => Promise<T>,
): Promise<T> {
  const { signal, onProgress } = options;
  try {
    // An archive expands to at least its own size; what a folder holds is known when it has been read.
    const opened = await stat(path).catch(() => null);
    if (opened?.isFile()) options.hashes.prepare(opened.size);
    const source = await openSource(path, {
      tempFolder: options.tempFolder,
      archiveWorker: options.archiveWorker,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    try {
      const facts = await inspectSource(source, {
        architecture: options.architecture,
        hashes: options.hashes,
        ...(signal === undefined ? {} : { signal }),
        onProgress: (progress) => onProgress?.({ phase: 'hashing', ...progress }),
      });
      if (facts.packages.length === 0) throw new AppError('UNREADABLE', whyNothing(facts));
      return await use(source, facts);
    } finally {
      await source.dispose();
    }
  } catch (error) {
    if (signal?.aborted) {
      throw new AppError('CANCELLED', `Reading ${basename(path)} was cancelled.`, { cause: error });
    }
    if (error instanceof IntakeError) throw new AppError('UNREADABLE', error.message, { cause: error });
    throw error;
  }
}

/** What kept every INF of a source from being read: the problems with the files that `inspectSource` gave up on. */
function whyNothing({ source, problems }: SourceFacts): string {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return errors.at(-1) ?? `${basename(source.path)} holds no INF that can be read. Open another folder.`;
}
