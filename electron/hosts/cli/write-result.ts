import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError, writeWhole } from '../../app';
import { reasonOfFailure } from './output';
import type { Terminal } from './terminal';

/**
 * Writes a result to a file, or to standard output when none is named. Rejects with `AppError` UNREADABLE, naming the
 * file. With `keep`, a file that is there already is not replaced; else it is once all has been written, so that an
 * earlier result outlives a full disk.
 */
export async function writeResult(
  content: string | Uint8Array,
  out: string | undefined,
  terminal: Terminal,
  { keep = false } = {},
): Promise<void> {
  terminal.status('');
  if (out === undefined) {
    terminal.out(content);
    return;
  }
  const path = resolve(out);
  try {
    if (keep || !(await isReplaceable(path))) await writeFile(path, content, { flag: keep ? 'wx' : 'w' });
    else await writeWhole(path, content);
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = exists ? 'it is there already; choose another file' : reasonOfFailure(error as Error);
    throw new AppError('UNREADABLE', `${path} cannot be written: ${reason}`, { cause: error });
  }
  terminal.hint(`Written to ${path}.`);
}

/** Whether a file stands there, or nothing: a pipe or device is written to as it is. */
const isReplaceable = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
