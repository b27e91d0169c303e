import { PcError } from '../../pc';
import { StagingError } from '../../staging';
import { AppError, type AppErrorCode } from '../app-error';

const codes: Readonly<Record<PcError['code'], AppErrorCode>> = {
  NOT_FOUND: 'NOT_FOUND',
  INVALID: 'USAGE',
  NOT_A_PC: 'UNREADABLE',
  NOT_A_CERTIFICATE: 'UNREADABLE',
  DAMAGED: 'UNREADABLE',
  NEWER_VERSION: 'UNREADABLE',
  BUSY: 'UNREADABLE',
  IO: 'UNREADABLE',
};

/** A room's error in the words of the engine; any other value as it is. */
export function appErrorOf(error: unknown): unknown {
  if (error instanceof StagingError) return new AppError('USAGE', error.message, { cause: error });
  if (!(error instanceof PcError)) return error;
  return new AppError(codes[error.code], error.message, { cause: error });
}

/** Runs work on PCs and rejects with `AppError` where the room would with `PcError`. */
export async function withPcErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw appErrorOf(error);
  }
}
