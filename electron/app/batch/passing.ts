import type { Inspection } from '../../../shared/model/inspection';
import { IntakeError, type IntakeErrorCode } from '../../intake';

/**
 * Whether what went wrong may be otherwise the next time although the package is as it was: it lay with the computer
 * (permissions, a full disk, a time limit), with a file beside the package, or with this program. Only of what is known
 * to lie in the package's own bytes it is said that it lasts.
 */
export function isPassing(error: unknown): boolean {
  let lasts = false;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    // What the system refused, whatever was made of it.
    if ('syscall' in cause) return true;
    if (!(cause instanceof IntakeError)) continue;
    if (hasPassing(cause.problems)) return true;
    lasts = lasting.has(cause.code);
  }
  return !lasts;
}

/** Whether an inspection had to go without a file that may be there, or be readable, the next time. */
export function isIncomplete({ packages, problems }: Inspection): boolean {
  if (hasPassing(problems)) return true;
  return packages.some(({ files }) => hasPassing(files.flatMap(({ problem }) => problem ?? [])));
}

const lasting: ReadonlySet<IntakeErrorCode> = new Set([
  'NOT_SUPPORTED',
  'NO_INF',
  'DAMAGED',
  'ENCRYPTED',
  'METHOD_NOT_SUPPORTED',
  'TOO_LARGE',
  'TOO_MANY_FILES',
  'RATIO',
] as const);

const hasPassing = (problems: readonly { readonly code: string }[]): boolean =>
  problems.some(({ code }) => passing.has(code));

const passing: ReadonlySet<string> = new Set(['UNREADABLE', 'CHANGED', 'NOT_FOUND', 'PART_MISSING']);
