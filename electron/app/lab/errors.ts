import { LabError } from '../../lab';
import { AppError, type AppErrorCode } from '../app-error';

const codes: Readonly<Record<LabError['code'], AppErrorCode>> = {
  FOLDER_NOT_EMPTY: 'USAGE',
  NOT_POSSIBLE: 'USAGE',
  NAME_REFUSED: 'USAGE',
  BAD_PFX: 'UNREADABLE',
  WRONG_PASSPHRASE: 'UNREADABLE',
};

/** Runs work of the lab and rejects with `AppError` where the lab, or writing its files, would otherwise. */
export async function withLabErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LabError) throw new AppError(codes[error.code], error.message, { cause: error });
    if (error instanceof Error && 'syscall' in error) {
      throw new AppError('UNREADABLE', `The lab's files cannot be written: ${error.message}.`, {
        cause: error,
      });
    }
    throw error;
  }
}
