import type { Diagnosis } from '../../../shared/model/diagnosis';
import {
  DiagnosisError,
  diagnoseSource,
  type Elsewhere,
  repairedCopy,
  writeCopy,
  zipCopy,
} from '../../diagnosis';
import { AppError, type AppErrorCode } from '../app-error';
import { type OpenOptions, readPackage } from './open-package';

const codes: Readonly<Record<DiagnosisError['code'], AppErrorCode>> = {
  NOTHING_TO_REPAIR: 'USAGE',
  TARGET_IN_USE: 'USAGE',
  TARGET_IN_SOURCE: 'USAGE',
  TOO_LARGE: 'USAGE',
  NOT_WRITTEN: 'UNREADABLE',
};

/** How each altered file of a source was altered. The source is read anew. Rejects with `AppError`. */
export function diagnosePackage(
  path: string,
  options: OpenOptions,
  elsewhere: readonly Elsewhere[] = [],
): Promise<readonly Diagnosis[]> {
  return readPackage(path, options, async (source, facts) => {
    const diagnosed = await diagnoseSource(source, facts, elsewhere);
    return diagnosed.map(({ diagnosis }) => diagnosis);
  });
}

/**
 * Writes a repaired copy of a source into a new or empty folder; gives what was repaired. Nothing is written when
 * nothing could be. Rejects with `AppError`.
 */
export function repairInto(
  folder: string,
  path: string,
  options: OpenOptions,
): Promise<{ readonly diagnoses: readonly Diagnosis[]; readonly repaired: readonly string[] }> {
  return readPackage(path, options, async (source, facts) => {
    const diagnosed = await diagnoseSource(source, facts);
    const diagnoses = diagnosed.map(({ diagnosis }) => diagnosis);
    if (diagnoses.every(({ repair }) => repair === null)) return { diagnoses, repaired: [] };
    return withAppErrors(async () => {
      const copy = repairedCopy(source, diagnosed);
      await writeCopy(copy, source, folder);
      return { diagnoses, repaired: copy.repaired };
    });
  });
}

/** A repaired copy of a source as a ZIP archive. Rejects with `AppError`. */
export function repairedZip(path: string, options: OpenOptions): Promise<Uint8Array> {
  return readPackage(path, options, async (source, facts) => {
    const diagnosed = await diagnoseSource(source, facts);
    return withAppErrors(() => zipCopy(repairedCopy(source, diagnosed)));
  });
}

async function withAppErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DiagnosisError)) throw error;
    throw new AppError(codes[error.code], error.message, { cause: error });
  }
}
