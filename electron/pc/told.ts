import { PcError } from './error';

/** What the system says, in words, and what to do. Source: errno(3). */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it and try again.',
  EDQUOT: 'Your share of the disk is full. Make room on it and try again.',
  EACCES: 'It may not be written. Check its permissions and try again.',
  EPERM: 'It may not be written. Check its permissions and try again.',
  EROFS: 'It may not be written. Check its permissions and try again.',
};

/**
 * Turns the file system's errors into `PcError` IO. The message says what to do, and names the path that the system
 * names, else `folder`.
 */
export async function told<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PcError || !isOfSystem(error)) throw error;
    const reason = reasons[error.code ?? ''];
    const message =
      reason === undefined
        ? `The simulated PC's files could not be used: ${error.message}`
        : `${error.path ?? folder} could not be used. ${reason} (${error.message})`;
    throw new PcError('IO', message, { cause: error });
  }
}

const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && error.syscall !== undefined;
