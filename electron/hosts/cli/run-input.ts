import { AppError } from '../../app';
import { type ExitStatus, exitStatus } from './exit-status';
import type { Terminal } from './terminal';
import { plain } from './text';

/**
 * Runs the work for one input and says on standard error what went wrong with it. Never throws, so that every
 * other input is still processed.
 */
export async function runInput(
  terminal: Terminal,
  path: string,
  work: () => Promise<ExitStatus | undefined>,
): Promise<ExitStatus> {
  try {
    return (await work()) ?? exitStatus.done;
  } catch (error) {
    terminal.status('');
    const status = statusOf(error);
    if (status === exitStatus.internalError) {
      terminal.tell(internalErrorText(error, path));
      return status;
    }
    const message = error instanceof Error ? error.message : String(error);
    const named =
      status === exitStatus.wrongUsage || message.includes(path) ? message : `${path}: ${message}`;
    terminal.tell(`error: ${plain(named)}`);
    return status;
  }
}

function statusOf(error: unknown): ExitStatus {
  if (!(error instanceof AppError)) return exitStatus.internalError;
  if (error.code === 'UNREADABLE' || error.code === 'CANCELLED') return exitStatus.inputOutputError;
  if (error.code === 'INTERNAL' || error.code === 'UNKNOWN_CALL') return exitStatus.internalError;
  return exitStatus.wrongUsage;
}

/** An error of ours: what it was, and how to report it. */
export function internalErrorText(error: unknown, path: string | null): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const where = path === null ? '' : ` while reading ${plain(path)}`;
  return [
    `error: Driver Preflight failed inside${where}. This is a fault of the program, not of the package.`,
    'Please report it with the lines below and, if you may share it, the package.',
    ...trace.split('\n').map(plain),
  ].join('\n');
}
