import { createContext, Script } from 'node:vm';

const call = new Script('work()');
/** Made once: a context takes longer to make than most batches take to match. */
let sandbox: { work: () => void } | null = null;

/**
 * Runs `work` on this thread, but not for longer than `milliseconds`: a regular expression that backtracks without end is
 * stopped as well. `null` when it took too long; what `work` throws is thrown.
 */
export function withinTime<T>(milliseconds: number, work: () => T): { readonly value: T } | null {
  let result: { readonly value: T } | null = null;
  sandbox ??= { work: () => undefined };
  sandbox.work = () => {
    result = { value: work() };
  };
  try {
    call.runInContext(createContext(sandbox), { timeout: milliseconds });
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  } finally {
    sandbox.work = () => undefined;
  }
  return result;
}

/** The error comes from the other context: it is no instance of this one's `Error`. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
